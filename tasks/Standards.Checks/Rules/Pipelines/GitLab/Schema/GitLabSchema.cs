using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>STD9250 of GitLab, in one file: keys, kinds and values. Which jobs and stages are there is said where all files are known.</summary>
internal static class GitLabSchema
{
    private const int MaxNameLength = 255;

    private static readonly string[] Reserved = ["pages:deploy", "true", "false", "nil", "spec", "types"];

    /// <summary>The problems of a file, in the order of the walk.</summary>
    public static IReadOnlyList<Finding> Check(PipelineFile file)
    {
        var walk = new SchemaWalk(file, SchemaDialect.GitLab);
        var inputs = GitLabHeader.Check(walk);
        var extended = file.Root.Entries.SelectMany(e => e.Value.Get("extends").Texts()).Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, value) in file.Root.Entries)
        {
            if (GitLabRootShapes.Keys.TryGetValue(key.Value, out var shape))
            {
                walk.Check(key, value, shape);
            }
            else if (!SchemaDialect.GitLab.IsComputedKey(key) && (!key.Value.StartsWith('.') || extended.Contains(key.Value)))
            {
                Job(walk, key, value);
            }
        }

        GitLabHeader.CheckUses(walk, inputs);
        return walk.Findings;
    }

    private static void Job(SchemaWalk walk, YamlScalar key, YamlNode value)
    {
        if (value is not YamlMapping)
        {
            NoJob(walk, key, value);
            return;
        }

        if (Reserved.Contains(key.Value, StringComparer.Ordinal) || key.Value.Length is 0 or > MaxNameLength)
        {
            walk.Add(key, $"a job may not have the name {ValueText.Quote(key.Value)}", "Give it another name, of at most 255 characters");
        }

        walk.Check(key, value, GitLabJobShapes.Job);
    }

    private static void NoJob(SchemaWalk walk, YamlScalar key, YamlNode value)
    {
        if (key.Value == "$schema" || SchemaDialect.GitLab.IsComputed(value))
        {
            return;
        }

        var nearest = KeyHint.Of(key.Value, GitLabRootShapes.Keys.Keys);
        walk.Add(
            key,
            $"{ValueText.Quote(key.Value)} is not a key of a pipeline, and as a job it is {YamlDescription.Of(value)} and not a map",
            nearest is not null ? $"Write '{nearest}'" : "Begin its name with a '.' if other jobs use it, or remove it");
    }
}
