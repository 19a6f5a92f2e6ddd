using Standards.Checks.Findings;
using Standards.Checks.Rules.Pipelines;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Short ways to check pipelines.</summary>
internal static class PipelineFixture
{
    public const string Workflow = ".github/workflows/ci.yml";

    public const string Azure = "azure-pipelines.yml";

    public const string GitLab = ".gitlab-ci.yml";

    /// <summary>A workflow without anything to say about, up to its steps.</summary>
    public const string Head = """
        on: push
        permissions: { contents: read }
        jobs:
          build:
            runs-on: ubuntu-24.04
            timeout-minutes: 5
            steps:

        """;

    /// <summary>Findings in one file.</summary>
    public static IReadOnlyList<Finding> Check(string text, string path = Workflow)
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(new PipelineCheck());
    }

    /// <summary>Findings of the schema in one file.</summary>
    public static IReadOnlyList<Finding> Schema(string text, string path = Workflow)
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(new PipelineSchemaCheck());
    }

    /// <summary>Findings of a key of the workflow, in line 2 and column 1.</summary>
    public static IReadOnlyList<Finding> RootKey(string text) => Schema($"on: push\n{text}\njobs:\n  a:\n    runs-on: x\n    steps: [{{ run: a }}]\n");

    /// <summary>Findings of an event, in line 2 and column 3.</summary>
    public static IReadOnlyList<Finding> Event(string text) => Schema($"on:\n  {text}\njobs:\n  a:\n    runs-on: x\n    steps: [{{ run: a }}]\n");

    /// <summary>Findings of a key of a job, in line 5 and column 5.</summary>
    public static IReadOnlyList<Finding> JobKey(string text) => Schema($"on: push\njobs:\n  a:\n    runs-on: x\n    {text}\n    steps: [{{ run: a }}]\n");

    /// <summary>Findings of a step, in line 6 and column 9.</summary>
    public static IReadOnlyList<Finding> StepMap(string text) => Schema($"on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - {text}\n");

    /// <summary>Findings of an action.</summary>
    public static IReadOnlyList<Finding> Action(string text) => Schema(text, ".github/actions/a/action.yml");

    /// <summary>Findings of files that use each other.</summary>
    public static IReadOnlyList<Finding> Calls(params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return repository.Run(new PipelineCallCheck());
    }

    /// <summary>Findings of steps in a workflow; the first of their lines is line 8.</summary>
    public static IReadOnlyList<Finding> Steps(string steps) => Check(Head + steps);

    /// <summary>Findings of several files together.</summary>
    public static IReadOnlyList<Finding> Set(params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return repository.Run(new PipelineSetCheck());
    }

    public static string[] Ids(IReadOnlyList<Finding> findings) => [.. findings.Select(f => f.Rule.Id)];
}
