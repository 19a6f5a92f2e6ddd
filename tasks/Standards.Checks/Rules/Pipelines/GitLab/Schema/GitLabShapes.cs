using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>Shapes that many keys of GitLab share. A key without a value counts as one that is not there.</summary>
internal static class GitLabShapes
{
    /// <summary>Texts in a list; lists of references and anchors may stand among them.</summary>
    public static Shape Texts { get; } = List(Shapes.Text);

    /// <summary>A text, or a list of texts.</summary>
    public static Shape TextOrTexts { get; } = new(ShapeKinds.Text | ShapeKinds.List) { Items = TextItem() };

    /// <summary>Yes or no.</summary>
    public static Shape Flag { get; } = Shapes.Boolean;

    /// <summary>A time such as <c>1 hour 30 minutes</c>.</summary>
    public static Shape Duration { get; } = Shapes.Text.And(GitLabAsks.Duration);

    /// <summary>Commands: a text, or texts in lists.</summary>
    public static Shape Script { get; } = new Shape(ShapeKinds.Text | ShapeKinds.List) { Items = Shapes.Any }.And(GitLabAsks.Script);

    /// <summary>Commands of which there must be one.</summary>
    public static Shape Commands { get; } = Script.And(GitLabAsks.Commands);

    /// <summary>A map with these keys and no others.</summary>
    public static Shape Map(string noun, Dictionary<string, Shape> keys, params string[] required) =>
        Shapes.Map(noun, keys, required);

    /// <summary>A map whose keys authors choose.</summary>
    public static Shape Named(string noun, Shape others) => Shapes.Named(noun, others);

    /// <summary>A list. What an anchor brings is a list within the list.</summary>
    public static Shape List(Shape items) => Shapes.List(items with { Kinds = items.Kinds | ShapeKinds.List, Items = items.Items ?? Shapes.Any });

    /// <summary>The same, or a text.</summary>
    public static Shape OrText(this Shape shape) => shape with { Kinds = shape.Kinds | ShapeKinds.Filled };

    /// <summary>The same, or a list of it.</summary>
    public static Shape OrList(this Shape shape) => shape with { Kinds = shape.Kinds | ShapeKinds.List, Items = shape };

    /// <summary>One of a few texts, or a variable.</summary>
    public static Shape OneOf(params string[] choices) => Shapes.Text.And(GitLabAsks.Choice(choices));

    private static Shape TextItem() => Shapes.Text with { Kinds = ShapeKinds.Text | ShapeKinds.List, Items = Shapes.Any };

    /// <summary>The shape of a map that says by a key which of several it is.</summary>
    public static Shape Choose(string noun, Func<YamlMapping, Shape> choose) => new(ShapeKinds.Map) { Noun = noun, Choose = choose };
}
