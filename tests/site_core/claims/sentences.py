"""Sentences as practitioners write them: sixty that claim too much, sixty that do not."""

CLAIMS = """
I cure back pain for good.
Massage can heal your body from the inside.
My healing hands have helped hundreds of people.
An effective treatment for migraines.
I treat sciatica, whiplash and slipped discs.
Deep tissue work relieves chronic pain.
Pain relief that lasts.
Say goodbye to your arthritis.
Get rid of your back pain today.
Helps people with cancer to recover.
Massage flushes out toxins.
A detox treatment for body and mind.
Boosts your immune system before winter.
Lowers blood pressure within weeks.
Improves circulation and digestion.
Reduces inflammation in the joints.
Suitable as an alternative to surgery.
You will be pain free after three visits.
Guaranteed results or your money back.
Clinically proven to help.
Works for everyone.
I can help with depression and panic attacks.
Beat your anxiety with reflexology.
A natural remedy for insomnia.
Fertility massage for couples trying to conceive.
Induces labour naturally.
Relieves colic in babies.
For children with asthma or eczema.
Balances your hormones.
Realigns the spine and pelvis.
Breaks down scar tissue and adhesions.
Removes lactic acid from tired muscles.
Speeds up the healing of injuries.
Prevents injuries before they happen.
My clients come off their medication.
No need to see a doctor.
I diagnose the root cause of your problem.
Where doctors have failed, instead of medicine, try shiatsu.
A miracle for my clients.
Instant relief in one session.
No side effects, completely safe.
The most effective massage in London.
Regenerates damaged tissue.
Repairs damaged muscles.
Great for weight loss and cellulite.
Treats frozen shoulder and tennis elbow.
Specialist in fibromyalgia and chronic fatigue.
I support people after a stroke to walk again.
Massage for multiple sclerosis and Parkinson's disease.
Slows the progress of dementia.
Eases the symptoms of irritable bowel and IBS.
Hot flushes gone: massage for menopausal symptoms.
Period pain? I can help.
Helps tinnitus, vertigo and sinusitis.
Keeps diabetes under control.
Takes away your neck pain.
We fix your back in four weeks.
Curing headaches since 2004.
Reverses the damage of years at a desk.
Cupping cleanses the blood.
"""

HARMLESS = """
A calm hour for tired shoulders.
Helps you to relax and to sleep better.
Slow, firm pressure for people who sit all day.
I ask about your health before we start.
Tell me if you are pregnant or have had cancer.
Please see your GP first if you have a heart condition.
I do not diagnose, and I do not treat illness.
Massage cannot cure anything, and I will not say it can.
You choose the music and the pressure.
Time to switch off and breathe.
My treatment room is warm and quiet.
Each treatment lasts an hour.
Treat yourself to a quiet afternoon.
I treat everyone with respect.
My cancellation policy is simple: give me a day.
Free parking behind the building.
For runners, climbers and people who garden.
I trained in Swedish and sports massage in Leeds.
The room is on the ground floor, with a wide door.
Many people say they feel lighter and looser afterwards.
I work on the neck, the shoulders and the jaw.
A mobile service for offices in Enfield.
Discounts for carers and health workers.
Come five minutes early to fill in a health form.
I keep oils plain and unscented.
We agree on a plan, and we change it when it does not suit you.
A gentle foot massage to end the day.
If I think that you should see a doctor, I will say so.
Stress and deadlines: a pause for busy people.
Support for your well-being.
Thai massage on the floor, in loose clothes.
I have worked with dancers and musicians.
Steady work for stiff backs.
I studied anatomy for three years.
You stay covered at all times.
Home visits within five miles.
A friend may stay in the room.
I speak English, Polish and British Sign Language.
Short sessions in a chair, fully clothed.
Hands that listen.
I move slowly, and I stop whenever you say so.
Long strokes, slow stretches, and honest words about rest days.
Relax on a heated couch.
For tense necks and busy minds.
Self-care exercises to take home.
Strong hands, soft voice.
Member of a professional association since 2012.
I was a nurse for ten years.
The curtains are thick, so the light is low.
Evening appointments on Tuesdays.
People come to me when they feel stiff after a long drive.
I rest the couch low, so that it is easy to sit on.
Massage is not a substitute for medical care.
A deep, even rhythm that lets you doze.
I will never suggest that you stop taking a medicine.
You can pay by card or in cash.
I charge nothing if I cannot work with you.
I work around scars once they have healed.
We finish with ten minutes of stretching.
A place to feel looked after.
"""


def sentences(text: str) -> list[str]:
    """One for each line."""
    return [line for line in text.splitlines() if line]
