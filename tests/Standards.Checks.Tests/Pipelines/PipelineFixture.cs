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
