using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.OnCall;

/// <summary>A section that is a checklist.</summary>
/// <param name="Section">The section.</param>
/// <param name="Items">How many items it has at least.</param>
/// <param name="AreBoxes">Whether the items are boxes that somebody checks.</param>
internal sealed record Checklist(RequiredSection Section, int Items, bool AreBoxes);

/// <summary>
/// The documents of people on call and what each holds. Clauses: <c>oncall-rotation</c>, <c>oncall-shift-checklists</c>,
/// <c>oncall-before-first-shift</c>, <c>oncall-first-week</c>, <c>oncall-ongoing-duties</c>, <c>oncall-retro</c>.
/// </summary>
internal static class OnCallDocuments
{
    /// <summary>The procedures for incidents.</summary>
    public const string IncidentResponse = "docs/incident-response.md";

    /// <summary>The handbook.</summary>
    public const string Handbook = "docs/oncall.md";

    /// <summary>What a newcomer does.</summary>
    public const string Onboarding = "docs/oncall/onboarding.md";

    private const string Folder = "docs/oncall/";
    private const string FolderHandbook = "docs/oncall/README.md";

    private static readonly RequiredSection Before = new("Before a shift", "what to prepare, one item a line", "Before", "Pre shift", "Prepar*");
    private static readonly RequiredSection During = new("During a shift", "what to do on a shift, one item a line", "During", "On shift", "While on*");
    private static readonly RequiredSection After = new("After a shift", "what to hand over and improve, one item a line", "After", "Post shift", "End of");
    private static readonly RequiredSection FirstShift =
        new("Before the first shift", "what a newcomer has done, as boxes", "Before first", "Before your first", "Prerequisite*");
    private static readonly RequiredSection FirstWeek =
        new("First week", "what a newcomer does in the first week, as boxes", "Week one", "Week 1", "First rotation");
    private static readonly RequiredSection Ongoing = new("Ongoing", "what goes on after that, as boxes", "Continu*", "Regular*", "Afterwards");

    private static readonly DocumentKind HandbookKind = DocumentKind.Of(
        "on-call handbook",
        "docs/",
        "docs/{oncall,oncall/README}.md",
        new("Rotation", "who is on call for how long, primary and secondary", "Rotations", "Schedule", "Rota", "Shifts"),
        new("Handoff", "on which day and hour, and what is written down", "Hand off", "Handover", "Hand over", "Handoffs"),
        Before,
        During,
        After);

    private static readonly DocumentKind OnboardingKind = DocumentKind.Of("on-call onboarding", Folder, Onboarding, FirstShift, FirstWeek, Ongoing);

    private static readonly DocumentKind RetrospectiveKind = DocumentKind.Of(
        "retrospective",
        Folder,
        "docs/oncall/????-??-??.md",
        new("Pages", "how many pages there were, and when", "Page", "Alerts", "Incidents"),
        new("Actionability", "which pages needed a person", "Actionable", "Noise", "False alarms"),
        new("Runbooks", "which helped, misled or were missing", "Runbook"),
        new("Improvements", "what to change, with tickets", "Improve*", "Improvement", "Actions", "Follow up*"),
        new("What went well", "what should stay so", "Went well", "Well"));

    /// <summary>The checklists of all documents.</summary>
    public static IReadOnlyList<Checklist> Checklists(DocumentKind kind) => ReferenceEquals(kind, HandbookKind)
        ? [new(Before, 5, false), new(During, 5, false), new(After, 4, false)]
        : ReferenceEquals(kind, OnboardingKind) ? [new(FirstShift, 7, true), new(FirstWeek, 4, true), new(Ongoing, 3, true)] : [];

    /// <summary>Whether a file is the handbook, by its path alone.</summary>
    public static bool IsHandbook(SourceFile file) => file.Path is Handbook or FolderHandbook;

    /// <summary>The kind of a file, or null when it is none of these documents.</summary>
    public static DocumentKind? KindOf(SourceFile file, Policy policy)
    {
        if (!file.Path.StartsWith("docs/oncall", StringComparison.Ordinal) || !DocumentFiles.IsPlainDocument(file, policy))
        {
            return null;
        }

        return IsHandbook(file) ? HandbookKind : file.Path == Onboarding ? OnboardingKind : IsRetrospective(file) ? RetrospectiveKind : null;
    }

    private static bool IsRetrospective(SourceFile file) =>
        file.Directory + "/" == Folder && ReviewDates.Parse(Path.GetFileNameWithoutExtension(file.Name)) is not null;
}
