using Microsoft.Build.Framework;
using Microsoft.Build.Logging;
using Standards.Checks.Catalog;
using Standards.Checks.Gates.Budgets.Timings;

namespace Standards.Tasks;

/// <summary>Prints where the time of a build went, from its binary log. A build that writes no log pays nothing for it.</summary>
public sealed class ReadTimings : StandardsTask
{
    private static readonly HashSet<string> Compilers = ["Csc", "Vbc", "Fsc"];

    // Their time is that of the tasks that they call.
    private static readonly HashSet<string> Callers = ["MSBuild", "CallTarget"];

    private static readonly HashSet<string> Own =
    [
        .. typeof(ReadTimings).Assembly.GetExportedTypes().Where(t => typeof(ITask).IsAssignableFrom(t) && !t.IsAbstract).Select(t => t.Name),
    ];

    private readonly Dictionary<(int Node, int Project, int Task), DateTime> _tasks = [];
    private readonly Dictionary<(int Node, int Evaluation), DateTime> _evaluations = [];
    private readonly HashSet<(int Node, int Project)> _restores = [];
    private readonly HashSet<int> _restoreEvaluations = [];
    private readonly BuildTimings _timings = new();
    private DateTime _started;

    /// <summary>The log, absolute or relative to the repository.</summary>
    public string BuildLog { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var name = BuildLog.Length > 0 ? BuildLog : "msbuild.binlog";
        var path = Path.GetFullPath(name, Root);
        if (!File.Exists(path))
        {
            return Fail(
                path,
                $"{name} is not there. Run 'dotnet build -bl', or name the log: 'dotnet build -t:StandardsTimings -p:StandardsBuildLog=\"msbuild.binlog\"'.");
        }

        var isWhole = false;
        try
        {
            var log = new BinaryLogReplayEventSource();
            log.BuildStarted += (_, e) => _started = e.Timestamp;
            log.AnyEventRaised += OnEvent;
            log.ProjectStarted += OnProject;
            log.TaskStarted += (_, e) => _tasks[Key(e)] = e.Timestamp;
            log.TaskFinished += OnTask;
            log.BuildFinished += (_, e) => (isWhole, _timings.Wall) = (true, e.Timestamp - _started);
            log.Replay(path, Cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException
            or InvalidDataException
            or NotSupportedException
            or UnauthorizedAccessException
            or FormatException
            or ArgumentException
            or OverflowException)
        {
            // Said below: what was read has no end.
            isWhole = false;
        }

        if (!isWhole)
        {
            return Fail(path, $"{name} is cut off, or no binary log of a build that this MSBuild can read. Run 'dotnet build -bl' again.");
        }

        Log.Print(_timings.Write());
        return true;
    }

    private void OnEvent(object sender, BuildEventArgs e)
    {
        if (e is ProjectEvaluationStartedEventArgs && e.BuildEventContext is { } context)
        {
            _evaluations[(context.NodeId, context.EvaluationId)] = e.Timestamp;
        }
        else if (e is ProjectEvaluationFinishedEventArgs finished)
        {
            OnEvaluated(finished);
        }
    }

    private void OnEvaluated(ProjectEvaluationFinishedEventArgs e)
    {
        if (e.BuildEventContext is { } context && _evaluations.Remove((context.NodeId, context.EvaluationId), out var start))
        {
            var isRestore = e.GlobalProperties?.OfType<object>().Any(p => IsRestore(p)) == true;
            if (isRestore)
            {
                _restoreEvaluations.Add(context.EvaluationId);
                _timings.AddRestore(e.Timestamp - start);
            }
            else
            {
                _timings.AddEvaluation(e.Timestamp - start);
            }
        }
    }

    private void OnProject(object sender, ProjectStartedEventArgs e)
    {
        if (e.BuildEventContext is { } context
            && (_restoreEvaluations.Contains(context.EvaluationId)
                || e.GlobalProperties?.ContainsKey("MSBuildRestoreSessionId") == true
                || e.TargetNames == "Restore"))
        {
            _restores.Add((context.NodeId, context.ProjectContextId));
        }
    }

    private void OnTask(object sender, TaskFinishedEventArgs e)
    {
        if (e.BuildEventContext is not { } context || !_tasks.Remove(Key(e), out var start) || Callers.Contains(e.TaskName))
        {
            return;
        }

        var time = e.Timestamp - start;
        if (Own.Contains(e.TaskName))
        {
            _timings.AddCheck(e.TaskName, time);
        }
        else if (_restores.Contains((context.NodeId, context.ProjectContextId)))
        {
            _timings.AddRestore(time);
        }
        else if (Compilers.Contains(e.TaskName))
        {
            _timings.AddCompilation(time);
        }
        else
        {
            _timings.AddOther(time);
        }
    }

    private static bool IsRestore(object property) => property switch
    {
        System.Collections.DictionaryEntry entry => entry.Key is "MSBuildRestoreSessionId",
        KeyValuePair<string, string> pair => pair.Key == "MSBuildRestoreSessionId",
        _ => false,
    };

    private static (int Node, int Project, int Task) Key(BuildEventArgs e) => e.BuildEventContext is { } c ? (c.NodeId, c.ProjectContextId, c.TaskId) : default;

    private bool Fail(string path, string text)
    {
        var rule = RuleCatalog.SizeMeasurementWhole;
        Log.Error(rule.Id, rule.HelpLink, path, 0, 0, text);
        return false;
    }
}
