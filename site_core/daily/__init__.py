"""What has to be done once a day, by one command that any scheduler can run: ``manage.py keep_true``.

An app offers its jobs in ``ready`` with ``registry.register``. A job decides by what stands in the database,
never by when it last ran: running twice on a day changes nothing, and after a missed week one run is enough.
"""
