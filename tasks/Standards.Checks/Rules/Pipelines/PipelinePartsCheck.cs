using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Projects;
using Standards.Checks.Rules.Pipelines.Gates;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>
/// The files that pipelines name and that no place shows to be theirs: shell scripts (STD9270), templates of Azure Pipelines and included files of GitLab (as
/// their pipelines).
/// </summary>
public sealed partial class PipelinePartsCheck : IRepositoryCheck
{
    private const int MaxBytes = 256 * 1024;

    private static readonly char[] Separators = [' ', '\t', ';', '&', '|', '(', ')', '"', '\''];

    // A template names templates; each round brings what the round before has named.
    private const int MaxRounds = 5;

    /// <inheritdoc/>
    public string Name => "pipelines.parts";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => new PipelineCheck().Rules;

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => IsYaml(file.Path) || IsScript(file.Path);

    // Other YAML and scripts are parts only where a pipeline names them.
    /// <inheritdoc/>
    public IEnumerable<RuleDescriptor> RulesOn(IReadOnlyList<SourceFile> files, CheckContext context) =>
        files.Any(file => PipelineFiles.HostOf(file.Path) is not null) ? Rules : [];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var known = files.Where(f => PipelineFiles.HostOf(f.Path) is not null).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        Queue<(SourceFile File, PipelineHost Host, int Round)> open = new(
            files.Where(f => f.Size <= PipelineFiles.MaxBytes && known.Contains(f.Path)).Select(f => (f, PipelineFiles.HostOf(f.Path)!.Value, 0)));
        SortedSet<string> scripts = new(StringComparer.Ordinal);
        List<Finding> findings = [];
        while (open.TryDequeue(out var part))
        {
            if (Read(part.File, part.Host, part.Round) is { } pipeline)
            {
                findings.AddRange(part.Round == 0 ? [] : PipelineCheck.Findings(pipeline));
                scripts.UnionWith(pipeline.Jobs.SelectMany(j => ScriptLines.Of(pipeline, j)).SelectMany(l => Scripts(l.Text)));
                var named = Templates(pipeline, part.Host).Where(known.Add).Select(context.Snapshot.Find).OfType<SourceFile>();
                named.Where(f => f.Size <= PipelineFiles.MaxBytes).ToList().ForEach(f => open.Enqueue((f, part.Host, part.Round + 1)));
            }
        }

        findings.AddRange(scripts.Select(context.Snapshot.Find).OfType<SourceFile>().Where(f => f.Size <= MaxBytes).SelectMany(InScript));
        return findings.Distinct().Limit();
    }

    // Pipelines that name nothing are not read here: another check has done it.
    private static PipelineFile? Read(SourceFile file, PipelineHost host, int round) =>
        round > MaxRounds || (round == 0 && !Names().IsMatch(file.ReadText(PipelineFiles.MaxBytes))) ? null : PipelineReader.Read(file, host).File;

    private static bool IsYaml(string path) => path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool IsScript(string path) => path.EndsWith(".sh", StringComparison.Ordinal);

    // By their paths from the repository's root, in which pipelines start.
    private static IEnumerable<string> Scripts(string line) =>
        line.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(IsScript).Select(w => w.StartsWith("./", StringComparison.Ordinal) ? w[2..] : w);

    private static IEnumerable<string> Templates(PipelineFile file, PipelineHost host) => host switch
    {
        PipelineHost.Azure => Values(file.Root, "template")
            .Where(t => !t.Contains('@', StringComparison.Ordinal) && IsYaml(t))
            .Select(t => RelativePath.Combine(t.StartsWith('/') ? "" : Folder(file.Path), t.TrimStart('/')))
            .OfType<string>(),
        PipelineHost.GitLab => file.Root.Get("include").Items()
            .Select(i => (i as YamlScalar ?? i.Text("local"))?.Value.TrimStart('/'))
            .OfType<string>()
            .Where(IsYaml),
        _ => [],
    };

    private static string Folder(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static IEnumerable<string> Values(YamlNode? node, string key) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(e => e.Key.Value == key && e.Value is YamlScalar text ? [text.Value] : Values(e.Value, key)),
        YamlSequence list => list.Items.SelectMany(i => Values(i, key)),
        _ => [],
    };

    private static IEnumerable<Finding> InScript(SourceFile file)
    {
        var text = file.ReadText(MaxBytes);
        var map = new LineMap(text);
        return IgnoredGateRule.InScript(ScriptLines.Of(text), ScriptShell.Of(text), Place);

        Finding Place(int offset, string message)
        {
            var (line, column) = map.Locate(offset);
            return new Finding(RuleCatalog.PipelineGateFailure, file.Path, line, column, message, ExcusedGateRule.Fix);
        }
    }

    [GeneratedRegex(@"\.sh\b|\btemplate:|\binclude:", RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
