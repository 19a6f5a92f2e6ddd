using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Graph;

/// <summary>Reads which jobs a job names.</summary>
internal static class GitLabNeeds
{
    /// <summary>The jobs of the same pipeline that a job needs, also by one of its rules.</summary>
    public static IReadOnlyList<GitLabNeed> Of(GitLabJobs jobs, string job)
    {
        var own = jobs.Find(job, "needs");
        var rules = jobs.Find(job, "rules");
        return
        [
            .. own is { IsKnown: true, File: { } file } ? Read(file, own.Node) : [],
            .. rules is { IsKnown: true, File: { } other } ? rules.Node.Items().SelectMany(r => Read(other, r.Get("needs"))) : [],
        ];
    }

    /// <summary>The jobs whose artifacts a job takes.</summary>
    public static IReadOnlyList<GitLabNeed> Dependencies(GitLabJobs jobs, string job) =>
        jobs.Find(job, "dependencies") is { IsKnown: true, File: { } file, Node: YamlSequence list } ? [.. Read(file, list)] : [];

    /// <summary>The stage of a job; null where it is not known.</summary>
    public static string? StageOf(GitLabJobs jobs, string job)
    {
        var stage = jobs.Find(job, "stage");
        return stage.IsNone ? "test" : stage is { IsKnown: true, Node: YamlScalar text } ? text.Value : null;
    }

    /// <summary>Whether a job only shows the status of another pipeline.</summary>
    public static bool IsMirror(YamlNode? needs) => needs.Items().Any(n => n.Get("pipeline") is not null);

    /// <summary>The job that a name means; one of several in parallel is written <c>job 1/3</c> or <c>job: [a, b]</c>.</summary>
    public static string? Base(string name, GitLabWorld world)
    {
        if (world.IsRun(name))
        {
            return name;
        }

        var space = name.LastIndexOf(' ');
        var bracket = name.IndexOf(": [", StringComparison.Ordinal);
        return bracket > 0 && name.EndsWith(']') && world.IsRun(name[..bracket]) ? name[..bracket]
            : space > 0 && name[(space + 1)..].All(c => char.IsAsciiDigit(c) || c == '/') && world.IsRun(name[..space]) ? name[..space]
            : null;
    }

    private static IEnumerable<GitLabNeed> Read(PipelineFile file, YamlNode? needs) => (needs as YamlSequence)
        .Items()
        .Where(n => n is not YamlMapping map || (map.Get("project") is null && map.Get("pipeline") is null))
        .Select(n => (Name: n as YamlScalar ?? n.Text("job"), IsOptional: n.Text("optional").IsTrue()))
        .Where(n => n.Name is { IsNull: false } name && !SchemaDialect.GitLab.IsComputed(name) && !name.Value.Contains('$', StringComparison.Ordinal))
        .Select(n => new GitLabNeed(file, n.Name!, n.IsOptional));
}
