using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Azure.Expressions;
using Standards.Checks.Rules.Pipelines.Azure.Graph;
using Standards.Checks.Rules.Pipelines.Azure.Schema;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.Azure;

/// <summary>STD9250 of Azure in one file: keys, kinds, values, expressions, and the order of stages and jobs.</summary>
internal static class AzureSchema
{
    private static readonly string[] Lists = ["stages", "jobs", "steps"];

    /// <summary>The problems of a file, in the order of the walk.</summary>
    public static IReadOnlyList<Finding> Check(PipelineFile file)
    {
        var walk = new SchemaWalk(file, SchemaDialect.Azure);
        walk.Check(null, file.Root, AzureRootShapes.Root);
        AzureExpressionCheck.Check(walk);
        AzureOrder.Check(walk);
        return walk.Findings;
    }

    /// <summary>Whether a file is a pipeline or a template; folders of pipelines hold other files as well.</summary>
    public static bool IsPipeline(string path, YamlMapping root) =>
        PipelineFiles.IsEntry(path)
        || Array.Exists(Lists, name => root.Get(name) is YamlSequence)
        || root.Get("extends").Get("template") is not null
        || (root.Get("trigger") is not null && root.Get("pool") is not null)
        || (root.Get("variables") is YamlSequence && root.Entries.All(e => e.Key.Value is "variables" or "parameters"));
}
