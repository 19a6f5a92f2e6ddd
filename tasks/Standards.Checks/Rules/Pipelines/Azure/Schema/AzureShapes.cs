using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.Azure.Schema;

/// <summary>Shapes that many keys of Azure share. Azure makes a text of every single value.</summary>
internal static class AzureShapes
{
    /// <summary>Yes or no.</summary>
    public static Shape Flag { get; } = Shapes.Text.And(AzureAsks.Flag);

    /// <summary>A number.</summary>
    public static Shape Number { get; } = Shapes.Text.And(AzureAsks.Number);

    /// <summary>A text or a list of texts.</summary>
    public static Shape TextOrTexts { get; } = new(ShapeKinds.Text | ShapeKinds.List) { Items = Shapes.Text };

    /// <summary>Texts in a list.</summary>
    public static Shape Texts { get; } = Shapes.List(Shapes.Text);

    /// <summary>Texts by names.</summary>
    public static Shape TextMap { get; } = Shapes.Named("map of texts", Shapes.Text);

    /// <summary>What is given to a template.</summary>
    public static Shape Parameters { get; } = Shapes.Named("map of parameters", Shapes.Any);

    /// <summary>Machines that run a job.</summary>
    public static Shape Pool { get; } = Shapes.Named("pool", Shapes.Any) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Text,
        Keys = new Dictionary<string, Shape> { ["name"] = Shapes.Text, ["vmImage"] = Shapes.Text, ["demands"] = TextOrTexts },
        Ask = AzureAsks.NearKeys("pool", ["name", "vmImage", "demands"]),
        Example = "{ vmImage: ubuntu-24.04 }",
    };

    /// <summary>Variables: a map, or a list of variables, groups and templates.</summary>
    public static Shape Variables { get; } = Shapes.Named("map of variables", Shapes.Text) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.List,
        Items = new Shape(ShapeKinds.Map) { Noun = "variable", Choose = VariableOf },
    };

    /// <summary>One of a few texts.</summary>
    public static Shape OneOf(params string[] choices) => Shapes.Text.And(AzureAsks.Choice(choices)) with { Example = choices[0] };

    /// <summary>A map that may hold keys that are put in by expressions.</summary>
    public static Shape Map(string noun, Dictionary<string, Shape> keys, params string[] required) => Shapes.Map(noun, keys, required);

    /// <summary>Whether keys are put in by expressions, so that those that are written may not be all.</summary>
    public static bool IsOpen(YamlMapping map) => map.Entries.Any(e => SchemaDialect.Azure.IsComputedKey(e.Key));

    private static Shape VariableOf(YamlMapping map) =>
        map.Get("group") is not null ? Group
        : map.Get("template") is not null ? Template
        : map.Get("name") is not null || !IsOpen(map) ? Variable
        : Shapes.Any;

    private static Shape Group { get; } = Map("group of variables", new() { ["group"] = Shapes.Filled });

    private static Shape Template { get; } = Map("template of variables", new() { ["template"] = Shapes.Filled, ["parameters"] = Parameters });

    private static Shape Variable { get; } = Map("variable", new()
    {
        ["name"] = Shapes.Filled with { Example = "configuration" },
        ["value"] = Shapes.Text,
        ["readonly"] = Flag,
    }, "name");
}
