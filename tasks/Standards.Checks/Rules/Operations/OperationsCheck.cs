using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations;

/// <summary>
/// Operations files below <c>ops/</c>: that those exist which the repository's class needs, that each fits its schema, and what the
/// families say of their values. One check for all, because most of them refer to each other and each is read once.
/// </summary>
public sealed class OperationsCheck : IRepositoryCheck
{
    // Asked for every file of the repository, so only those that say something of their own.
    private static readonly IOperationsFamily[] Readers = [.. OperationsCatalog.Families.Where(f => f.ReadsOtherFiles)];

    private static readonly string[] Endings = [".yml", ".yaml"];

    /// <inheritdoc/>
    public string Name => "operations";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => field ??=
    [
        RuleCatalog.OperationsFileName, RuleCatalog.PeriodicWorkDay,
        .. OperationsCatalog.Files.Select(file => file.Shape),
        .. OperationsCatalog.Files.Select(file => file.Missing).OfType<RuleDescriptor>(),
        .. OperationsCatalog.Families.SelectMany(family => family.Rules),
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Path.StartsWith(OperationsFile.Folder, StringComparison.Ordinal) || Array.Exists(Readers, family => family.DependsOn(file));

    // Values name paths of any kind: runbooks, schemas, drill reports.
    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) =>
        OperationsCatalog.Files.Any(f => context.Snapshot.Find(f.Path) is not null);

    // A file that is missing is a finding of its own; what other files would say of it, nothing does.
    /// <inheritdoc/>
    public IEnumerable<RuleDescriptor> RulesOn(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var present = OperationsCatalog.Families
            .Select(family => (Family: family, Files: family.Files.Where(file => context.Snapshot.Find(file.Path) is not null).ToList()))
            .Where(pair => pair.Files.Count > 0)
            .ToList();
        return
        [
            RuleCatalog.OperationsFileName,
            .. present.SelectMany(pair => pair.Files).Select(file => file.Shape),
            .. present.SelectMany(pair => pair.Files).Select(file => file.Missing).OfType<RuleDescriptor>(),
            .. present.SelectMany(pair => pair.Family.Rules),
        ];
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var findings = new List<Finding>();
        var schemas = new OperationsSchemas();
        var roots = new Dictionary<string, YamlNode?>(StringComparer.Ordinal);
        foreach (var file in OperationsCatalog.Files)
        {
            if (context.Snapshot.Find(file.Path) is { } source)
            {
                roots[file.Name] = Read(source, file, schemas, findings);
            }
            else
            {
                findings.AddRange(Missing(file, context.Policy));
            }
        }

        findings.AddRange(files.Where(f => !OperationsCatalog.Files.Any(o => o.Path == f.Path)).SelectMany(f => Misnamed(f, context)));
        if (roots.Count > 0)
        {
            var set = new OperationsSet(context, roots);
            findings.AddRange(OperationsCatalog.Families.SelectMany(family => family.Check(set)));
        }

        return findings.GroupBy(f => f.Rule.Id, StringComparer.Ordinal).SelectMany(g => g.Limit());
    }

    private static YamlNode? Read(SourceFile source, OperationsFile file, OperationsSchemas schemas, List<Finding> findings)
    {
        try
        {
            var (root, problem) = YamlReader.Read(source.ReadText(OperationsFile.MaxBytes));
            if (problem is not null)
            {
                findings.Add(new Finding(
                    RuleCatalog.CheckInputReadable,
                    source.Path,
                    problem.Line,
                    problem.Column,
                    $"the file is not YAML that can be read: {problem.Message}",
                    "Correct the file; its rules were not checked"));
                return null;
            }

            root ??= new YamlScalar("", IsPlain: true, 1, 1);
            findings.AddRange(
                SchemaValidator.Validate(root, schemas.Of(file)).Select(p => new Finding(file.Shape, source.Path, p.At.Line, p.At.Column, p.Message, p.Fix)));
            return root;
        }
        catch (UnreadableFileException e)
        {
            findings.Add(
                new Finding(RuleCatalog.CheckInputReadable, e.Path, 0, 0, $"{e.Path} {e.Reason}", "Correct or remove the file; its rules were not checked"));
            return null;
        }
    }

    private static IEnumerable<Finding> Missing(OperationsFile file, Policy policy)
    {
        if (file.Missing is { } rule
            && file.RequiredFor.Contains(policy.Service.Class)
            && !policy.Operations.Optional.Contains(file.Name, StringComparer.Ordinal))
        {
            var kind = policy.Service.Class == ServiceClass.Worker ? "worker" : "service";
            yield return new Finding(
                rule,
                file.Path,
                0,
                0,
                $"the {kind} has no {file.Path}",
                $"Run 'dotnet new std-ops --file {file.Name}' in the root of the repository and fill it in, or add '{file.Name}' to 'operations.optional' "
                    + $"in {PolicyReader.FileName}");
        }
    }

    // A file that nobody reads looks like a file that is checked. Only near misses: a folder 'ops' may hold anything else.
    private static IEnumerable<Finding> Misnamed(SourceFile file, CheckContext context)
    {
        var name = file.Path.StartsWith(OperationsFile.Folder, StringComparison.Ordinal) ? file.Path[OperationsFile.Folder.Length..] : "";
        if (Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending
            && NearestName.Of(name[..^ending.Length], OperationsCatalog.Files.Select(f => f.Name)) is { } nearest
            && context.Snapshot.Find($"{OperationsFile.Folder}{nearest}.yml") is null)
        {
            yield return new Finding(
                RuleCatalog.OperationsFileName,
                file.Path,
                0,
                0,
                $"'{ValueText.Shorten(name)}' is not a name that is read",
                $"Run 'git mv {file.Path} {OperationsFile.Folder}{nearest}.yml'");
        }
    }
}
