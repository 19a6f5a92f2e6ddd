using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Collections;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Graph;

/// <summary>STD9250 of GitLab over all files of a pipeline: jobs, stages and templates that are named are there, and none waits for itself.</summary>
internal sealed class GitLabGraph(GitLabWorld world)
{
    private const int MaxFindings = 200;
    private const int MaxCandidates = 500;
    private const int MaxListed = 10;

    private readonly GitLabJobs _jobs = new(world);
    private readonly List<Finding> _findings = [];
    private readonly IReadOnlyList<string>? _stages = world.Stages();
    private readonly Dictionary<string, int> _order = Order(world.Stages() ?? []);

    /// <summary>The problems.</summary>
    public static IReadOnlyList<Finding> Check(GitLabWorld world)
    {
        var graph = new GitLabGraph(world);
        graph.CheckExtends();
        foreach (var job in world.Jobs)
        {
            graph.CheckJob(job);
        }

        graph.CheckCircle();
        graph.CheckReferences();
        return graph._findings;
    }

    private void CheckJob(string job)
    {
        var (key, file) = (world.Parts(job)[0].Key, world.Parts(job)[0].File);
        CheckCommands(job, key, file);
        CheckStage(job, key, file);
        var needs = GitLabNeeds.Of(_jobs, job);
        foreach (var need in needs)
        {
            CheckNeed(job, need, "needs");
        }

        foreach (var dependency in GitLabNeeds.Dependencies(_jobs, job))
        {
            CheckNeed(job, dependency, "dependencies");
            CheckIsNeeded(dependency, needs, job);
        }

        CheckStop(job);
    }

    private void CheckExtends()
    {
        foreach (var name in world.Names)
        {
            foreach (var (file, text) in _jobs.Bases(name).Where(b => !world.IsOpen && !world.IsJobOrTemplate(b.Base.Value)))
            {
                Add(
                    file,
                    text,
                    $"no job or template has the name {ValueText.Quote(text.Value)}",
                    () => Nearest(text.Value, world.Names.Where(n => n != name && world.IsJobOrTemplate(n))));
            }

            if (_jobs.IsDeep(name))
            {
                var (file, text) = _jobs.Bases(name)[0];
                Add(
                    file,
                    text,
                    $"'extends' goes deeper here than the {GitLabJobs.MaxDepth - 1} levels that GitLab follows",
                    () => "Extend fewer templates in a row");
            }
        }

        if (_jobs.Extends.First is [var first, ..])
        {
            var (file, text) = _jobs.Bases(first).First(b => _jobs.Extends.IsWaiting(b.Base.Value));
            Add(file, text, $"'extends' goes round in a circle: {_jobs.Extends.Shown}", () => "Remove one of them");
        }
    }

    private void CheckCommands(string job, YamlScalar key, PipelineFile file)
    {
        var isEmpty = ((string[])["script", "run", "trigger"]).All(k => _jobs.Find(job, k).IsNone);
        if (isEmpty && !GitLabNeeds.IsMirror(_jobs.Find(job, "needs").Node))
        {
            Add(file, key, $"job {ValueText.Quote(job)} has neither 'script' nor 'run' nor 'trigger'", () => NoJobFix(job));
        }
    }

    private static string NoJobFix(string job) => KeyHint.Of(job, Schema.GitLabRootShapes.Keys.Keys) is { } nearest
        ? $"Write '{nearest}' if it is that, or add 'script'"
        : "Add 'script', or begin its name with a '.' if other jobs extend it";

    private void CheckStage(string job, YamlScalar key, PipelineFile file)
    {
        var stage = _jobs.Find(job, "stage");
        if (_stages is null || !stage.IsKnown || stage.Node is YamlSequence or YamlMapping)
        {
            return;
        }

        var name = GitLabNeeds.StageOf(_jobs, job)!;
        if (_order.ContainsKey(name))
        {
            return;
        }

        if (stage.IsNone)
        {
            Add(file, key, $"job {ValueText.Quote(job)} has no stage, and no stage is 'test', the default", () => "Add 'stage', or 'test' to the stages");
        }
        else
        {
            Add(stage.File!, stage.Node!, $"no stage has the name {ValueText.Quote(name)}", () => Nearest(name, _stages));
        }
    }

    private void CheckNeed(string job, GitLabNeed need, string key)
    {
        var name = GitLabNeeds.Base(need.Name.Value, world);
        if (name is null)
        {
            AddUnknown(job, need);
        }
        else if (Index(name) is { } other && Index(job) is { } own && other > own)
        {
            Add(
                need.File,
                need.Name,
                $"job {ValueText.Quote(job)} names {ValueText.Quote(name)} in '{key}', which runs in a later stage",
                () => $"Move one of the two to another stage, or remove it from '{key}'");
        }
    }

    private void AddUnknown(string job, GitLabNeed need)
    {
        if (!world.IsOpen && !need.IsOptional)
        {
            var quoted = ValueText.Quote(need.Name.Value);
            var isTemplate = need.Name.Value.StartsWith('.') && world.IsJobOrTemplate(need.Name.Value);
            Add(
                need.File,
                need.Name,
                isTemplate ? $"{quoted} is a template and does not run" : $"no job has the name {quoted}",
                () => Nearest(need.Name.Value, world.Jobs.Where(j => j != job)));
        }
    }

    // A need that is not the name of a job here was said before.
    private void CheckIsNeeded(GitLabNeed dependency, IReadOnlyList<GitLabNeed> needs, string job)
    {
        if (needs.Count > 0
            && _jobs.Find(job, "needs").IsKnown
            && GitLabNeeds.Base(dependency.Name.Value, world) is { } name
            && needs.All(n => GitLabNeeds.Base(n.Name.Value, world) != name))
        {
            Add(
                dependency.File,
                dependency.Name,
                $"{ValueText.Quote(dependency.Name.Value)} is in 'dependencies' of {ValueText.Quote(job)}, but not in its 'needs'",
                () => "Add it to 'needs'");
        }
    }

    private void CheckStop(string job)
    {
        if (!world.IsOpen
            && _jobs.Find(job, "environment") is { Node: YamlMapping map, File: { } file }
            && map.Text("on_stop") is { IsNull: false } stop
            && !stop.Value.Contains('$', StringComparison.Ordinal)
            && !world.IsRun(stop.Value))
        {
            Add(file, stop, $"no job has the name {ValueText.Quote(stop.Value)}", () => Nearest(stop.Value, world.Jobs));
        }
    }

    private void CheckCircle()
    {
        var needs = world.Jobs.ToDictionary(j => j, j => GitLabNeeds.Of(_jobs, j), StringComparer.Ordinal);
        string[] Edges(string job) => [.. needs[job].Select(n => GitLabNeeds.Base(n.Name.Value, world)).OfType<string>()];
        var edges = world.Jobs.ToDictionary(j => j, Edges, StringComparer.Ordinal);
        var circles = new Circles(world.Jobs, j => edges[j]);
        if (circles.First is [var first, ..])
        {
            var next = circles.First[1 % circles.First.Count];
            var need = needs[first].First(n => GitLabNeeds.Base(n.Name.Value, world) == next);
            Add(
                need.File,
                need.Name,
                circles.First.Count == 1 ? $"job {ValueText.Quote(first)} needs itself" : $"jobs wait for each other: {circles.Shown}",
                () => "Remove this need, or another of the circle");
        }
    }

    private void CheckReferences()
    {
        var references = world.Names.SelectMany(world.Parts).SelectMany(p => p.Value.AllTexts().Where(SchemaDialect.IsReference).Select(t => (p, t)));
        foreach (var (part, text) in world.IsOpen ? [] : references)
        {
            string[] way = text.Value["!reference [".Length..^1].Split(", ");
            if (way[0].Length > 0 && world.Parts(way[0]).Count == 0)
            {
                Add(part.File, text, $"'!reference' names {ValueText.Quote(way[0])}, which is not there", () => Nearest(way[0], world.Names));
            }
            else if (way.Length > 1 && world.IsJobOrTemplate(way[0]) && _jobs.Find(way[0], way[1]) is { IsKnown: true, Node: null })
            {
                Add(
                    part.File,
                    text,
                    $"{ValueText.Quote(way[0])} has no {ValueText.Quote(way[1])}",
                    () => $"Write a key that '{ValueText.Shorten(way[0])}' has");
            }
        }
    }

    private int? Index(string job) => GitLabNeeds.StageOf(_jobs, job) is { } stage && _order.TryGetValue(stage, out var index) ? index : null;

    private static Dictionary<string, int> Order(IReadOnlyList<string> stages) =>
        stages.Select((name, index) => (name, index)).DistinctBy(s => s.name).ToDictionary(s => s.name, s => s.index, StringComparer.Ordinal);

    private static string Nearest(string name, IEnumerable<string> names)
    {
        string[] all = [.. names.Take(MaxCandidates)];
        return NearestName.Of(name, all) is { } nearest ? $"Write '{ValueText.Shorten(nearest)}'"
            : all.Length == 0 ? "Remove it"
            : $"Write one of {string.Join(", ", all.Take(MaxListed).Select(n => ValueText.Shorten(n)))}{(all.Length > MaxListed ? ", …" : "")}";
    }

    // The nearest name is searched for each, so that their number is bounded.
    private void Add(PipelineFile file, YamlNode at, string message, Func<string> fix)
    {
        if (_findings.Count < MaxFindings)
        {
            _findings.Add(file.At(RuleCatalog.PipelineReadable, at, message, fix()));
        }
    }
}
