using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>
/// Whether what an expression names is there: jobs that are needed and their outputs, steps that ran before, values of the matrix, inputs. A name that is
/// not there is an empty text at the host, and a condition with it is never what it says.
/// </summary>
internal sealed class ReferenceCheck(PipelineFile file)
{
    private static readonly string[] OfSteps = ["outputs", "outcome", "conclusion"];

    private static readonly string[] OfJobs = ["outputs", "result"];

    private readonly DeclaredNames _names = new(file);
    private JobNames? _job = DeclaredNames.OfAction(file);
    private int _step = int.MaxValue;

    /// <summary>A job or a step begins.</summary>
    public void Open(FrameKind kind, YamlMapping map)
    {
        if (kind == FrameKind.Job)
        {
            _job = new JobNames(map);
        }
        else if (kind == FrameKind.Step)
        {
            _step = _job?.IndexOf(map) ?? int.MaxValue;
        }
    }

    /// <summary>It ends.</summary>
    public void Close(FrameKind kind)
    {
        if (kind == FrameKind.Job)
        {
            _job = null;
        }
        else if (kind == FrameKind.Step)
        {
            _step = int.MaxValue;
        }
    }

    /// <summary>The names of an expression that are not there.</summary>
    public IEnumerable<ExpressionProblem> Check(ExpressionNode root) => ExpressionJudge.Parts(root).Select(Of).OfType<ExpressionProblem>();

    private ExpressionProblem? Of(ExpressionNode node)
    {
        // The first two names of 'steps.build.outputs.x' are one part of the tree, and each longer way another: each is asked for its own name.
        return node.Kind is ExpressionNodeKind.Member or ExpressionNodeKind.Index && Names(node) is { } path ? OfRun(node, path) ?? OfValue(node, path) : null;
    }

    private ExpressionProblem? OfRun(ExpressionNode node, List<string> path) => path[0].ToLowerInvariant() switch
    {
        "needs" => Needs(node, path),
        "jobs" => Jobs(node, path),
        "steps" => Steps(node, path),
        _ => null,
    };

    private ExpressionProblem? OfValue(ExpressionNode node, List<string> path) => path[0].ToLowerInvariant() switch
    {
        "matrix" => path is [_, var key] ? Matrix(node, key) : null,
        "inputs" => path is [_, var input] ? Inputs(node, input) : null,
        "github" => IsEventInput(path) ? EventInputs(node, path[3]) : null,
        _ => null,
    };

    private static bool IsEventInput(List<string> path) => path is [_, var events, var inputs, _] && Is(events, "event") && Is(inputs, "inputs");

    private ExpressionProblem? Needs(ExpressionNode node, List<string> path)
    {
        if (_job?.Needs is not { } needs)
        {
            return null;
        }

        if (path.Count == 2 && !needs.Contains(path[1]))
        {
            var isJob = _names.Jobs.ContainsKey(path[1]);
            return Problem(
                node,
                $"the job does not need {ValueText.Quote(path[1])}, so that 'needs.{ValueText.Shorten(path[1])}' is empty",
                isJob ? $"Add '{ValueText.Shorten(path[1])}' to 'needs' of the job"
                    : NearestName.Of(path[1], needs) is { } nearest ? $"Write 'needs.{nearest}'"
                    : "Write the name of a job that stands in 'needs'");
        }

        return OfJob(node, path);
    }

    private ExpressionProblem? Jobs(ExpressionNode node, List<string> path) =>
        path.Count == 2 && !_names.Jobs.ContainsKey(path[1])
            ? Problem(
                node,
                $"no job has the name {ValueText.Quote(path[1])}",
                NearestName.Of(path[1], _names.SomeJobs) is { } nearest ? $"Write 'jobs.{nearest}'" : "Write the name of a job of this file")
            : OfJob(node, path);

    private ExpressionProblem? OfJob(ExpressionNode node, List<string> path)
    {
        if (path.Count == 3 && !OfJobs.Contains(path[2], StringComparer.OrdinalIgnoreCase))
        {
            return Problem(node, $"a job has 'outputs' and 'result', not {ValueText.Quote(path[2])}",
                $"Write '{path[0]}.{ValueText.Shorten(path[1])}.outputs.…'");
        }

        if (path.Count == 4
            && Is(path[2], "outputs")
            && _names.Jobs.TryGetValue(path[1], out var job) && job.Outputs is { } outputs && !outputs.Contains(path[3]))
        {
            return Problem(
                node,
                $"job {ValueText.Quote(path[1])} has no output {ValueText.Quote(path[3])}",
                NearestName.Of(path[3], outputs) is { } nearest ? $"Write '{ValueText.Shorten(nearest)}'" : "Add it to 'outputs' of that job");
        }

        return null;
    }

    private ExpressionProblem? Steps(ExpressionNode node, List<string> path)
    {
        if (_job is not { HasSteps: true } job)
        {
            return null;
        }

        if (path.Count == 2)
        {
            return Step(node, path[1], job);
        }

        return path.Count == 3 && !OfSteps.Contains(path[2], StringComparer.OrdinalIgnoreCase)
            ? Problem(
                node, $"a step has 'outputs', 'outcome' and 'conclusion', not {ValueText.Quote(path[2])}",
                $"Write 'steps.{ValueText.Shorten(path[1])}.outputs.…'")
            : null;
    }

    private ExpressionProblem? Step(ExpressionNode node, string id, JobNames job)
    {
        if (job.StepOf(id) is not { } index)
        {
            return Problem(
                node,
                $"no step of the job has the id {ValueText.Quote(id)}",
                NearestName.Of(id, job.StepIds) is { } nearest ? $"Write 'steps.{ValueText.Shorten(nearest)}'"
                    : $"Add 'id: {ValueText.Shorten(id)}' to the step");
        }

        return index < _step ? null : Problem(
            node,
            index == _step ? $"step {ValueText.Quote(id)} has no result before it ended" : $"step {ValueText.Quote(id)} runs later",
            "Read it in a later step");
    }

    private ExpressionProblem? Matrix(ExpressionNode node, string name) =>
        _job is { IsAction: false, Matrix: { } matrix } && !matrix.Contains(name)
            ? Problem(
                node,
                matrix.Count == 0 ? $"the job has no matrix, so that 'matrix.{ValueText.Shorten(name)}' is empty"
                    : $"{ValueText.Quote(name)} is not a key of the matrix",
                NearestName.Of(name, matrix) is { } nearest ? $"Write 'matrix.{ValueText.Shorten(nearest)}'" : "Add it to 'strategy.matrix'")
            : null;

    private ExpressionProblem? Inputs(ExpressionNode node, string name) =>
        _names.Inputs is { } inputs && !inputs.Contains(name)
            ? Problem(
                node,
                $"{ValueText.Quote(name)} is not an input of the {(_job is { IsAction: true } ? "action" : "workflow")}",
                NearestName.Of(name, inputs) is { } nearest ? $"Write 'inputs.{ValueText.Shorten(nearest)}'" : $"Add '{ValueText.Shorten(name)}' to 'inputs'")
            : null;

    private ExpressionProblem? EventInputs(ExpressionNode node, string name) =>
        _names.DispatchInputs is { } inputs && !inputs.Contains(name)
            ? Problem(
                node,
                $"{ValueText.Quote(name)} is not an input of 'workflow_dispatch'",
                NearestName.Of(name, inputs) is { } nearest ? $"Write '{ValueText.Shorten(nearest)}'" : $"Add '{ValueText.Shorten(name)}' to its inputs")
            : null;

    private static ExpressionProblem Problem(ExpressionNode node, string message, string fix) => new(node.Start, message, fix);

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    // Null where a part is computed or stands for all.
    private static List<string>? Names(ExpressionNode node)
    {
        var names = new List<string>();
        for (var at = node; ; at = at.Parts[0])
        {
            switch (at.Kind)
            {
                case ExpressionNodeKind.Context:
                    names.Add(at.Text);
                    names.Reverse();
                    return names;
                case ExpressionNodeKind.Member:
                    names.Add(at.Text);
                    break;
                case ExpressionNodeKind.Index when at.Parts[1].Kind == ExpressionNodeKind.Text:
                    names.Add(at.Parts[1].Text);
                    break;
                default:
                    return null;
            }
        }
    }
}
