using Standards.Checks.Findings;
using Standards.Checks.Rules.Pipelines;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Short ways to compare pipelines of Azure with its schema.</summary>
internal static class AzureFixture
{
    /// <summary>Findings of a pipeline in one file.</summary>
    public static IReadOnlyList<Finding> AzureSchema(string text) => AzureFiles((Azure, text));

    /// <summary>Findings of a pipeline and its templates.</summary>
    public static IReadOnlyList<Finding> AzureFiles(params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return [.. repository.Run(new PipelineSchemaCheck()), .. repository.Run(new AzureTemplateCheck())];
    }
}
