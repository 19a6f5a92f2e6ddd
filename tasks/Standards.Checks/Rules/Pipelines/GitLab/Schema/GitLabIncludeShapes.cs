using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.GitLab.Schema.GitLabShapes;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>Files that a pipeline takes in, and pipelines that it starts.</summary>
internal static class GitLabIncludeShapes
{
    private static readonly string[] Sources = ["local", "project", "template", "component", "remote", "artifact"];

    private static readonly Shape Inputs = Named("map of inputs", Shapes.Any);

    private static readonly Dictionary<string, Shape> Keys = new()
    {
        ["local"] = Shapes.Filled.And(IsYaml),
        ["project"] = Shapes.Filled,
        ["ref"] = Shapes.Text,
        ["file"] = TextOrTexts,
        ["template"] = Shapes.Filled.And(IsYaml),
        ["component"] = Shapes.Filled,
        ["remote"] = Shapes.Filled,
        ["integrity"] = Shapes.Text,
        ["inputs"] = Inputs,
        ["rules"] = GitLabPartShapes.Rules(new() { ["when"] = OneOf("never", "always") }),
    };

    private static readonly Shape Item = Map("include", Keys).And(Source);

    private static readonly Shape Part = Map("include of a child pipeline", new(Keys) { ["artifact"] = Shapes.Filled, ["job"] = Shapes.Filled }).And(Source);

    private static readonly Shape Forward = Map("map of settings", new() { ["yaml_variables"] = Flag, ["pipeline_variables"] = Flag });

    /// <summary>Files that are taken in.</summary>
    public static Shape Include { get; } = ListOf(Item);

    /// <summary>A pipeline that a job starts.</summary>
    public static Shape Trigger { get; } = Map("trigger", new()
    {
        ["project"] = Shapes.Filled,
        ["branch"] = Shapes.Text,
        ["strategy"] = OneOf("depend", "mirror"),
        ["inputs"] = Inputs,
        ["include"] = ListOf(Part),
        ["forward"] = Forward,
    }).OrText().And(Downstream) with
    {
        Example = "group/project",
    };

    private static Shape ListOf(Shape item) => item with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.List | ShapeKinds.Filled,
        Items = item with { Kinds = ShapeKinds.Map | ShapeKinds.Filled | ShapeKinds.List, Items = Shapes.Any },
    };

    private static void IsYaml(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } text
            && !text.Value.Contains('$', StringComparison.Ordinal)
            && !text.Value.EndsWith(".yml", StringComparison.Ordinal)
            && !text.Value.EndsWith(".yaml", StringComparison.Ordinal))
        {
            walk.Add(text, $"{ValueText.Quote(text.Value)} is included, but its name does not end with .yml or .yaml", "Write the path of a .yml file");
        }
    }

    // An include names one place; a project also the file.
    private static void Source(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        if (node is YamlScalar)
        {
            IsYaml(walk, key, node);
        }

        if (node is not YamlMapping { Merge: null } map)
        {
            return;
        }

        YamlScalar[] places = [.. map.Entries.Select(e => e.Key).Where(k => Sources.Contains(k.Value, StringComparer.Ordinal))];
        switch (places)
        {
            case []:
                walk.Add(map, "the include names no place", "Add 'local: path/of/file.yml'");
                break;
            case [var first, var second, ..]:
                walk.Add(second, $"{ValueText.Quote(second.Value)} may not stand beside '{first.Value}'", "Write an include for each");
                break;
            case [{ Value: "project" } project] when map.Get("file") is null:
                walk.Add(project, "the include of a project has no 'file'", "Add 'file: path/of/file.yml'");
                break;
        }
    }

    private static void Downstream(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        if (node is not YamlMapping { Merge: null } map)
        {
            return;
        }

        if (map.Get("project") is null && map.Get("include") is null)
        {
            walk.Add(key ?? (YamlNode)map, "'trigger' names neither a project nor an include", "Add 'project: group/project', or 'include: child.yml'");
        }
        else if (map.Key("branch") is { } branch && map.Get("project") is null)
        {
            walk.Add(branch, "'branch' belongs to a 'project'", "Remove it; a child pipeline runs on the same branch");
        }
        else if (map.Key("include") is { } include && map.Get("project") is not null)
        {
            walk.Add(include, "'include' may not stand beside 'project'", "Start one pipeline a job");
        }
    }
}
