using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Runbooks;

/// <summary>What one runbook shows by itself: STD3401 to STD3408. What cannot be read is reported by the checks of all documents.</summary>
public sealed class RunbookCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "runbook";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.RunbookRequiredSections, RuleCatalog.RunbookSectionContent, RuleCatalog.RunbookEscalation, RuleCatalog.RunbookSymptomsAndChecks,
        RuleCatalog.RunbookRollbackCommands, RuleCatalog.RunbookExerciseDate, RuleCatalog.RunbookExerciseCadence, RuleCatalog.RunbookExercisePresence,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => RunbookKinds.IsRunbook(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var page = MarkupReader.Read(file.ReadText(DocumentFiles.MaxBytes));
        if (SectionDocument.TryRead(page) is not { } document)
        {
            return [new Finding(RuleCatalog.CheckInputReadable, file.Path, page.Problem!.Line, page.Problem.Column, page.Problem.Message, page.Problem.Fix)];
        }

        var kind = RunbookKinds.Of(file, context.Policy);
        return SectionPresence.Check(file, document, kind.Noun, kind.Sections, RuleCatalog.RunbookRequiredSections, RuleCatalog.RunbookSectionContent)
            .Concat(RunbookKinds.IsGeneral(kind) ? IssueRules.Check(file, document) : [])
            .Concat(RollbackRule.Check(file, document))
            .Concat(ExerciseRules.Check(file, document, context, IsExercised(file, context.Policy)))
            .Limit();
    }

    // A repository that has not said what it is has runbooks for whatever it likes.
    private static bool IsExercised(SourceFile file, Policy policy) =>
        policy.Service.Class is ServiceClass.Service or ServiceClass.Worker || policy.Documents.FrontMatter.Any(glob => glob.IsMatch(file.Path));
}
