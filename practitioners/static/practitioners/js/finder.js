// The finder works without this. With it, addresses stay short enough to share: what is empty is left out.
const DEFAULT_RADIUS = "10";

document.getElementById("finder")?.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData.entries()]) {
    if (value === "" || (name === "radius" && value === DEFAULT_RADIUS)) formData.delete(name);
  }
});
