using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Contracts.OpenApi;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Events;

/// <summary>
/// STD8702 to STD8707: schemas of events and AsyncAPI documents. Clauses: <c>schema-version-in-contract</c>, <c>event-schema-versioning</c>,
/// <c>schema-registry</c>,
/// <c>breaking-needs-major</c>, <c>event-envelope-fields</c>, <c>event-metadata-correlation</c>.
/// </summary>
public sealed class EventCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.EventSchemaVersion, RuleCatalog.EventSchemaForm, RuleCatalog.EventSchemaCompatible, RuleCatalog.AsyncApiDocument,
        RuleCatalog.EventSchemaEnvelope,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        EventRegistry.MayHold(file.Path, context)
        || IsAsyncApi(file.Path)
        || (file.Name == "CHANGELOG.md" && file.Path.StartsWith("api/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<RuleDescriptor> RulesOn(IReadOnlyList<SourceFile> files, CheckContext context) =>
    [
        .. files.Any(f => EventRegistry.MayHold(f.Path, context)) ? Rules.Where(r => r != RuleCatalog.AsyncApiDocument) : [],
        .. files.Any(f => IsAsyncApi(f.Path)) ? (RuleDescriptor[])[RuleCatalog.AsyncApiDocument] : [],
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var registry = EventRegistry.Read(files, context);
        var pages = OpenApiFiles.Pages(context.Snapshot);
        return
        [
            .. SchemaFormRule.Check(registry),
            .. EventVersionRule.Check(registry, context),
            .. EventCompatibilityRule.Check(registry, context),
            .. EnvelopeRule.Check(registry),
            .. files.Where(f => IsAsyncApi(f.Path)).SelectMany(f => AsyncApiRule.Check(f.Path, pages)),
        ];
    }

    private static bool IsAsyncApi(string path) => path.LastIndexOf('/') is var slash
        && path.AsSpan(slash + 1).StartsWith("asyncapi", StringComparison.OrdinalIgnoreCase)
        && OpenApiFiles.MayBeContract(path)
        && !AsideFolders.Hold(path);
}
