using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.Proto;
using Standards.Checks.Models.Projects;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// STD8500 to STD8508 and STD8511 over proto files. Files of tests, samples and others (<c>third_party/</c>, <c>google/</c>), and those of which projects make
/// clients only, say what names mean and are not judged.
/// </summary>
public sealed class ProtoCheck : IRepositoryCheck
{
    private const int MaxBytes = 4 * 1024 * 1024;

    private static readonly string[] Foreign = ["google", "grpc", "envoy", "validate", "buf", "gogoproto", "protoc-gen-openapiv2"];

    /// <inheritdoc/>
    public string Name => "protobuf";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ProtoReadable, RuleCatalog.ProtoEnumZero, RuleCatalog.ProtoCommentPresence, RuleCatalog.ProtoRpcMessages, RuleCatalog.ProtoPackageDomain,
        RuleCatalog.ProtoFieldRules, RuleCatalog.ProtoListPaging, RuleCatalog.ProtoTimestamp, RuleCatalog.ProtoNameStyle, RuleCatalog.ProtoHttpMapping,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => IsProto(file, context) || ProjectFiles.IsProject(file.Path) || IsModule(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        SourceFile[] protos = [.. files.Where(file => IsProto(file, context))];
        if (protos.Length == 0)
        {
            return [];
        }

        var projects = ProtoProjects.Read(context);
        bool IsJudged(string path) => !IsOfOthers(path) && !projects.ClientFiles.Contains(path[(path.LastIndexOf('/') + 1)..]);
        var findings = new List<Finding>();
        var documents = new List<ProtoDocument>();
        foreach (var file in protos)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (document, finding) = Read(file);
            documents.AddRange(document is null ? [] : [document]);
            findings.AddRange(finding is not null && IsJudged(file.Path) ? [finding] : []);
        }

        ProtoDocument[] judged = [.. documents.Where(document => IsJudged(document.Path))];
        var modules = files.Where(IsModule).Select(file => (file.Directory, Text: file.ReadText(MaxBytes))).ToList();
        string[] roots = [.. modules.SelectMany(module => RootsOf(module.Directory, module.Text)).Distinct(StringComparer.Ordinal)];
        var set = new ProtoSet(documents, protos.Select(file => file.Path), roots);
        findings.AddRange(Judge(set, judged, modules.Exists(module => HasDependencies(module.Text)), projects.IsTranscoded));
        return findings.GroupBy(finding => (finding.Path, finding.Rule.Id)).SelectMany(group => group.Limit());
    }

    // One that is no text keeps no other from being judged.
    private static (ProtoDocument? Document, Finding? Finding) Read(SourceFile file)
    {
        try
        {
            var (document, problem, place) = ProtoDocument.Read(file.Path, file.ReadText(MaxBytes));
            return (document, document is not null
                ? null
                : new Finding(RuleCatalog.ProtoReadable, place.In(file.Path), problem, "Correct the statement here or the one before it"));
        }
        catch (UnreadableFileException e)
        {
            return (null, new Finding(
                RuleCatalog.CheckInputReadable, e.Path, 0, 0, $"{e.Path} {e.Reason}", "Correct or remove the file; its rules were not checked"));
        }
    }

    private static IEnumerable<Finding> Judge(ProtoSet set, ProtoDocument[] judged, bool hasDependencies, bool isTranscoded)
    {
        var imports = new ImportRule(set, hasDependencies);
        return
        [
            .. judged.SelectMany(imports.Check),
            .. judged.SelectMany(document => DeclarationRule.Check(set, document, imports.HasAll(document))),
            .. judged.SelectMany(EnumRules.Check),
            .. judged.SelectMany(CommentRule.Check),
            .. RpcMessageRule.Check(set, judged),
            .. judged.SelectMany(PackageRule.Check),
            .. ValidationRule.Check(set, judged),
            .. judged.SelectMany(document => PagingRule.Check(set, document)),
            .. judged.SelectMany(document => TimeRule.Check(set, document)),
            .. judged.SelectMany(NameRule.Check),
            .. isTranscoded ? TranscodingRule.Check(judged) : [],
        ];
    }

    private static bool IsProto(SourceFile file, CheckContext context) =>
        file.Path.EndsWith(".proto", StringComparison.Ordinal) && context.Policy.Contracts.Proto.Any(glob => glob.IsMatch(file.Path));

    // The manifest of buf, whose dependencies are fetched by it.
    private static bool IsModule(SourceFile file) => file.Name == "buf.yaml";

    // 'modules: [{ path: api }]' of version 2; the folder itself in version 1.
    private static IEnumerable<string> RootsOf(string folder, string text)
    {
        var above = folder.Length == 0 ? "" : folder + "/";
        var paths = text.Split('\n')
            .Select(line => line.Trim().TrimStart('-').Trim())
            .Where(line => line.StartsWith("path:", StringComparison.Ordinal))
            .Select(line => line["path:".Length..].Trim().Trim('\'', '"').Trim('/'))
            .ToList();
        return paths.Count == 0 ? [above] : paths.Select(path => path is "." or "" ? above : $"{above}{path}/");
    }

    private static bool HasDependencies(string text) =>
        (
            text.Contains("\ndeps:", StringComparison.Ordinal) || text.StartsWith("deps:", StringComparison.Ordinal))
        && !text.Contains("deps: []",
            StringComparison.Ordinal);

    private static bool IsOfOthers(string path) =>
        AsideFolders.Hold(
            path) || Array.Exists(Foreign,
            folder => path.StartsWith(folder + "/", StringComparison.Ordinal) || path.Contains($"/{folder}/", StringComparison.Ordinal));
}
