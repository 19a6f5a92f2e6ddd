using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;

namespace Standards.Checks.Rules.Pipelines.Schema;

/// <summary>Shapes that many keys share.</summary>
internal static class Shapes
{
    public static Shape Any { get; } = new(ShapeKinds.Any);

    public static Shape Text { get; } = new(ShapeKinds.Text);

    public static Shape Filled { get; } = new(ShapeKinds.Filled);

    public static Shape Number { get; } = new(ShapeKinds.Number) { Example = "10" };

    public static Shape Boolean { get; } = new(ShapeKinds.Boolean) { Example = "true" };

    /// <summary>A text, or a list of texts.</summary>
    public static Shape OneOrMore { get; } = new(ShapeKinds.Filled | ShapeKinds.List) { Items = Filled };

    public static Shape Texts { get; } = new(ShapeKinds.List) { Items = Filled };

    /// <summary>Variables of the environment.</summary>
    public static Shape Variables(ExpressionScope scope) => new(ShapeKinds.Map) { Noun = "map of variables", Others = Text, Scope = scope };

    /// <summary>A text that may hold expressions of a scope.</summary>
    public static Shape TextIn(ExpressionScope scope) => Text with { Scope = scope };

    /// <summary>A condition.</summary>
    public static Shape Condition(ExpressionScope scope) =>
        new(ShapeKinds.Text) { Scope = scope | ExpressionScope.Status, IsCondition = true };

    /// <summary>One of a few texts.</summary>
    public static Shape OneOf(params string[] choices) => new(ShapeKinds.Text) { Choices = choices, Example = choices[0] };

    /// <summary>A map with these keys and no others.</summary>
    public static Shape Map(string noun, Dictionary<string, Shape> keys, params string[] required) =>
        new(ShapeKinds.Map) { Noun = noun, Keys = keys, Required = required };

    /// <summary>A map whose keys authors choose.</summary>
    public static Shape Named(string noun, Shape others) => new(ShapeKinds.Map) { Noun = noun, Others = others };

    /// <summary>A list.</summary>
    public static Shape List(Shape items) => new(ShapeKinds.List) { Items = items };

    /// <summary>The same, and one thing more is asked.</summary>
    public static Shape And(this Shape shape, Action<SchemaWalk, YamlScalar?, YamlNode> ask) => shape with { Ask = ask };
}
