using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>What OpenAPI documents say by themselves: STD8300 to STD8320. One check, because a document may consist of several files.</summary>
public sealed class OpenApiCheck : IRepositoryCheck
{
    private static readonly IOpenApiRules[] Form = [new OpenApiForm()];

    private static readonly IOpenApiRules[] Content =
    [
        new InfoRules(), new SecurityRules(), new OperationNameRules(), new BodyRules(), new ProblemRules(), new MethodRules(), new LimitRules(),
            new TimeRules(),
        new ExampleRules(), new ListRules(), new StatusRules(), new PathRules(), new PropertyRules(), new HeaderRules(),
    ];

    /// <inheritdoc/>
    public string Name => "openapi";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => field ??= [.. Form.Concat(Content).SelectMany(r => r.Rules).Distinct()];

    // A reference may lead to any file; where there is no document, none is read.
    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        OpenApiFiles.MayBeContract(file.Path) && context.Memory.Of<OpenApiPresence>().HasAny(context);

    /// <inheritdoc/>
    public IEnumerable<RuleDescriptor> RulesOn(IReadOnlyList<SourceFile> files, CheckContext context) => OpenApiFiles.Read(context).Documents.Count > 0
        ? Rules : [];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var set = OpenApiFiles.Read(context);
        var findings = new List<Finding>(set.Unreadable.Select(Unreadable));
        findings.AddRange(set.Files.SelectMany(f => NoDocument(f, set)));
        foreach (var document in set.Documents)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            findings.AddRange(Check(new OpenApiSubject(document, set.Pages, context.Policy.Contracts)));
        }

        // Documents may share files.
        return findings.Distinct().GroupBy(f => f.Rule.Id, StringComparer.Ordinal).SelectMany(g => g.Limit());
    }

    private static IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var version = subject.Document.Version;
        return version switch
        {
            OpenApiVersion.Swagger2 => [VersionFinding(subject, "the document is Swagger 2.0, which OpenAPI replaced", "Convert it to OpenAPI 3.1")],
            OpenApiVersion.Unknown => [VersionFinding(
                subject,
                $"the version {ValueText.Quote(subject.Document.VersionText)} of OpenAPI is not known",
                "Write 'openapi: 3.1.1', or another version of 3.0, 3.1 or 3.2")],
            _ => Form.Concat(Content).SelectMany(rules => rules.Check(subject)),
        };
    }

    private static Finding VersionFinding(OpenApiSubject subject, string message, string fix)
    {
        var root = subject.Document.Root;
        return (root["openapi"].Node is null ? root["swagger"] : root["openapi"]).Finding(RuleCatalog.OpenApiReadable, message, fix);
    }

    private static IEnumerable<Finding> NoDocument(SourceFile file, OpenApiSet set)
    {
        var page = set.Pages.Find(file.Path)!;
        if (page.Problem is { } problem)
        {
            yield return new Finding(
                RuleCatalog.OpenApiReadable, file.Path, problem.Line, problem.Column, $"the document cannot be read: {problem.Message}", "Correct it");
        }
        else if (OpenApiFiles.IsNamed(file.Path) && IsLikely(page.Root))
        {
            yield return new Finding(
                RuleCatalog.OpenApiReadable,
                file.Path,
                page.Root?.Line ?? 1,
                page.Root?.Column ?? 1,
                page.Root is null or YamlScalar { IsNull: true } ? "the document is empty" : "the document does not say which version of OpenAPI it has",
                "Write 'openapi: 3.1.1' and what the service offers");
        }
    }

    // Other programs have files of that name as well.
    private static bool IsLikely(YamlNode? root) => root is null or YamlScalar { IsNull: true }
        || (!OpenApiDocument.IsDocument(root) && root is YamlMapping map && map.Entries.Any(e => e.Key.Value is "paths" or "components"));

    private static Finding Unreadable(UnreadableFileException e) =>
        new(RuleCatalog.CheckInputReadable, e.Path, 0, 0, $"{e.Path} {e.Reason}", "Correct or remove the file; its rules were not checked");
}
