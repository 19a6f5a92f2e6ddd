using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Postmortems;

/// <summary>The sections of a postmortem. Clauses: <c>postmortem-required</c>, <c>postmortem-sections</c>, <c>postmortem-blameless</c>.</summary>
internal static class PostmortemSections
{
    public static readonly RequiredSection Impact =
        new("Impact", "users affected, duration, services affected, revenue impact", "Effect*", "Customer impact", "Damage");

    public static readonly RequiredSection Timeline = new("Timeline", "a table '| Time | Event |'", "Time line", "Chronology", "Sequence of events");

    public static readonly RequiredSection ActionItems = new(
        "Action Items",
        "a table '| Action | Owner | Due | Status |'",
        "Actions",
        "Action",
        "Follow up*",
        "Followup*",
        "Corrective",
        "Next steps",
        "Remediation items",
        "Preventive",
        "Tasks");

    /// <summary>All of them in the order of the template.</summary>
    public static IReadOnlyList<RequiredSection> All { get; } =
    [
        new("Summary", "two sentences that everybody understands", "Executive summary", "Overview", "What happened", "Abstract", "TL DR", "TLDR"),
        Impact,
        Timeline,
        new("Root Cause", "what made the incident possible", "Root causes", "Cause", "Causes", "Five whys", "5 whys"),
        new("Contributing Factors", "what started it, and what made it worse or longer", "Contributing", "Contributory", "Factors", "Trigger*"),
        new("Resolution", "what ended it", "Resolv*", "Mitigation", "Recovery", "Fix", "How we fixed", "Response", "Remediation"),
        new("What Went Well", "what worked and should stay so", "Went well", "Worked well", "Went right", "Good", "Positives"),
        new(
            "What Went Wrong",
            "what did not work, without naming culprits",
            "Went wrong",
            "Went poorly",
            "Went badly",
            "Did not go well",
            "Didn t go well",
            "Could be improved",
            "Could have gone better",
            "Improve*",
            "Lucky",
            "Negatives"),
        ActionItems,
        new("Lessons Learned", "what others can learn from it", "Lessons", "Learned", "Learnt", "Learnings", "Takeaways"),
        new(
            "References",
            "links to the ticket, the dashboards, the chat and the change",
            "Reference",
            "Links",
            "Related",
            "Supporting information",
            "Appendix",
            "See also"),
    ];
}
