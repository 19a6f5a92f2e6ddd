using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;
using Standards.Checks.Models.Templates;

namespace Standards.Checks.Rules.Templates;

/// <summary>
/// STD9500 to STD9502: the record by which a repository is updated is as its template wrote it. A repository without one was not written by a
/// template, or by an older one, and nothing is said; what a template is rendered from is no record yet. Clause: <c>similar-problems-similar-solutions</c>.
/// </summary>
public sealed class TemplateRecordCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "template-record";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.TemplateRecordReadable, RuleCatalog.TemplateRecordIdentity, RuleCatalog.TemplateRecordAnswers,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => TemplateRecord.IsPath(file.Path) && !ContentProjects.Holds(file, context.Snapshot);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context) =>
        TemplateRecordReader.Read(file.Path, file.ReadBytes(TemplateRecordReader.MaxBytes)).Findings;
}
