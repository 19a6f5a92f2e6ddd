using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;

namespace Standards.Checks.Rules.Pipelines.Schema;

/// <summary>What may stand at a key of a workflow or an action. Shapes are data; <see cref="SchemaWalk"/> compares a file with them.</summary>
/// <param name="Kinds">The kinds of values.</param>
internal sealed record Shape(ShapeKinds Kinds)
{
    private static readonly Dictionary<string, Shape> NoKeys = [];

    /// <summary>What the map is, for messages: <c>job</c>.</summary>
    public string Noun { get; init; } = "map";

    /// <summary>The keys of the map that the host knows.</summary>
    public IReadOnlyDictionary<string, Shape> Keys { get; init; } = NoKeys;

    /// <summary>Keys that must be there.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The values of keys that authors choose; null where they choose none.</summary>
    public Shape? Others { get; init; }

    /// <summary>The items of the list.</summary>
    public Shape? Items { get; init; }

    /// <summary>The texts that may stand there; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The contexts that are available from here on; null for those of the value around it.</summary>
    public ExpressionScope? Scope { get; init; }

    /// <summary>Whether the text is an expression without braces.</summary>
    public bool IsCondition { get; init; }

    /// <summary>A value for the fix.</summary>
    public string Example { get; init; } = "";

    /// <summary>Chooses the shape of a map by its keys; null for this one.</summary>
    public Func<YamlMapping, Shape>? Choose { get; init; }

    /// <summary>The shape of a value of this shape, chosen by its keys where it is a map.</summary>
    public Shape For(YamlNode node) => node is YamlMapping map && Choose is { } choose ? choose(map) : this;

    /// <summary>What else is asked of the value; null for nothing.</summary>
    public Action<SchemaWalk, YamlScalar?, YamlNode>? Ask { get; init; }

    /// <summary>The frame that opens with the map: a job or a step, whose names its expressions may use.</summary>
    public FrameKind Frame { get; init; }
}
