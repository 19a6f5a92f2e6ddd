using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Runbooks;

/// <summary>
/// Kinds of runbooks and their sections. Clauses: <c>runbook-issue-shape</c>, <c>dr-scenario-runbooks</c>,
/// <c>secrets-rotation-runbook</c>, <c>debug-checklist</c>.
/// </summary>
internal static class RunbookKinds
{
    /// <summary>The folder of all runbooks.</summary>
    public const string Folder = "docs/runbooks/";

    /// <summary>What is seen when the runbook is the right one.</summary>
    public static readonly RequiredSection Symptoms = new(
        "Symptoms",
        "the metric with its threshold, or what callers see",
        "Symptom",
        "=Alert",
        "=Alerts",
        "Meaning",
        "Impact",
        "=Description",
        "=Overview",
        "Detect*",
        "Signs",
        "Indicator*",
        "Trigger*",
        "When to use",
        "Problem");

    /// <summary>How to find out what it is.</summary>
    public static readonly RequiredSection Checks = new(
        "Checks", "the commands that find the cause", "Check", "Diagnos*", "Investigat*", "Triage", "Troubleshoot*", "Assess*", "Verif*", "Debug*", "Analysis");

    /// <summary>How to end it.</summary>
    public static readonly RequiredSection Resolution = new(
        "Resolution", "what ends the incident, step by step",
        "Resolv*", "Mitigat*", "Fix*", "Remed*", "Recover*", "Procedure", "Steps", "Solution*", "Actions", "Action", "Restor*", "What to do");

    /// <summary>Whom to call.</summary>
    public static readonly RequiredSection Escalation = new(
        "Escalation", "whom to call after how many minutes", "Escalat*", "Contact*", "Who to call", "Whom to call", "Communication");

    /// <summary>How to go back to what ran before.</summary>
    public static readonly RequiredSection Rollback = new(
        "Rollback", "the commands that bring the previous version back", "Rollbacks", "Roll back", "Rolling back", "Revert*", "Undo");

    private static readonly RequiredSection Communication =
        new("Communication", "who hears what, and when", "Communicat*", "Escalat*", "Stakeholder*", "Notif*");
    private static readonly RequiredSection Recovery = new("Recovery", "how to return to normal", "Recover*", "Failback", "Fail back", "Return*", "Restor*");
    private static readonly RequiredSection Detection = new("Detection", "what shows that it happened", "Detect*", "Symptom*", "Alert*", "Trigger*", "Signs");
    private static readonly RequiredSection Failover = new("Failover", "the commands that move the traffic", "Fail over", "Switch*", "Evacuat*");

    // The first that includes a file is its kind.
    private static readonly DocumentKind[] Special =
    [
        Of(
            "runbook for the failure of a region", ["region-fail*", "region-outage*", "region-loss*"],
            Detection,
            new("Assessment", "how bad it is", "Assess*", "Triage", "Check*"),
            Failover,
            new("Validation", "how to see that it works", "Validat*", "Verif*"),
            Communication,
            Recovery),
        Of(
            "runbook for the evacuation of a data centre", ["datacent{er,re}-*", "data-cent{er,re}-*"],
            new("Trigger", "what starts the evacuation", "Trigger*", "Detect*", "When to use"),
            Failover,
            new("Data sync", "how the data follows", "Data*", "Replicat*", "Synchroni*"),
            Communication,
            Recovery),
        Of(
            "runbook for the failure of a third party", ["third-party-*", "thirdparty-*"],
            Detection,
            new("Fallback", "what takes the place", "Fall back", "Alternative*"),
            new("Degradation", "what users lose meanwhile", "Degrad*", "Graceful*"),
            Communication,
            Recovery),
        Of(
            "runbook for a rotation", ["*{secret,key,cert,password,token,credential}*rotat*", "rotat*{secret,key,cert,password,token,credential}*"],
            new("Create", "how to make the new value", "Generat*", "Creat*", "Issue*", "New"),
            new("Store", "where the secret manager gets it", "Stor*", "Save", "Secret manager", "Vault"),
            new("Roll out", "how it reaches the service without downtime", "Roll it out", "Rollout", "Deploy*", "Distribut*", "Rolling"),
            new("Verify", "how to see that the service is well", "Verif*", "Validat*", "Check*", "Health*"),
            new("Retire", "how the old value ends", "Retir*", "Revok*", "Delet*", "Remov*", "Disabl*", "Old"),
            new("Record", "where the day of the rotation is written", "Record*", "Document*", "Log*", "Audit*")),
        Of(
            "debugging runbook", ["debugging", "debugging-*", "debug-*"],
            new("Context", "what changed and who is affected", "Context", "Gather*", "Scope"),
            new("Observability", "which logs, metrics and traces to read", "Observ*", "Logs", "Metrics", "Traces", "Telemetry"),
            new("Reproduction", "how to make it happen again", "Reproduc*"),
            new("Hypothesis", "what may be the reason, and how to refute it", "Hypothes*"),
            new("Root cause", "how the cause is proven and recorded", "Root causes", "Cause")),
    ];

    // Pages that runbooks include.
    private static readonly string[] Parts = ["/helpers/", "/includes/", "/common/", "/snippets/", "/partials/"];

    private static readonly DocumentKind General = DocumentKind.Of("runbook", Folder, Folder + "**/*.md", Symptoms, Checks, Resolution, Escalation);

    /// <summary>Whether a file is a runbook, by its path alone.</summary>
    public static bool IsRunbook(SourceFile file, Policy policy) =>
        General.Includes(file, policy) && !Array.Exists(Parts, folder => file.Path.Contains(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind of a runbook.</summary>
    public static DocumentKind Of(SourceFile file, Policy policy) => Array.Find(Special, kind => kind.Includes(file, policy)) ?? General;

    /// <summary>The sections of a runbook that is to be written, as the rest of the sentence 'Write … with …'.</summary>
    /// <param name="path">Its path.</param>
    public static string SectionsOf(string path)
    {
        var kind = Array.Find(Special, kind => kind.Globs.Any(glob => glob.IsMatch(path))) ?? General;
        return $"{string.Join(", ", kind.Sections.SkipLast(1).Select(section => section.Name))} and {kind.Sections[^1].Name}";
    }

    /// <summary>Whether a runbook has the sections of a known issue.</summary>
    public static bool IsGeneral(DocumentKind kind) => ReferenceEquals(kind, General);

    private static DocumentKind Of(string noun, string[] names, params IReadOnlyList<RequiredSection> sections) =>
        new(noun, Folder, [.. names.Select(name => PathGlob.TryParse($"{Folder}**/{{,dr-}}{name}.md")!)], sections);
}
