using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;
using static Standards.Checks.Rules.Pipelines.Schema.SchemaWords;

namespace Standards.Checks.Rules.Pipelines.Schema;

/// <summary>
/// STD9250: compares a pipeline with the shapes that its host reads; of GitHub also its expressions with the contexts and functions that are there. Each
/// value is looked at once.
/// </summary>
internal sealed class SchemaWalk
{
    private const int MaxFindings = 200;

    private readonly List<Finding> _findings = [];
    private readonly ExpressionCheck _expressions;
    private readonly SchemaDialect _dialect;

    /// <summary>A walk that has found nothing yet.</summary>
    public SchemaWalk(PipelineFile file, SchemaDialect dialect)
    {
        File = file;
        _dialect = dialect;
        _expressions = new ExpressionCheck(file, Add);
    }

    /// <summary>The problems of a file whose root has a shape, in the order of the file.</summary>
    public static IReadOnlyList<Finding> Check(PipelineFile file, Shape root)
    {
        var walk = new SchemaWalk(file, SchemaDialect.GitHub);
        walk.Check(null, file.Root, root, ExpressionScope.None);
        return walk._findings;
    }

    /// <summary>Compares the value of a key, or the root, with a shape.</summary>
    public void Check(YamlScalar? key, YamlNode node, Shape shape) => Check(key, node, shape, ExpressionScope.None);

    /// <summary>What was found, in the order of the walk.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Whether more is not told.</summary>
    public bool IsFull => _findings.Count >= MaxFindings;

    /// <summary>The file that is read.</summary>
    public PipelineFile File { get; }

    /// <summary>A problem at a node.</summary>
    public void Add(YamlNode at, string message, string fix)
    {
        if (_findings.Count < MaxFindings)
        {
            _findings.Add(File.At(RuleCatalog.PipelineReadable, at, message, fix));
        }
    }

    /// <summary>A problem at an offset of the text.</summary>
    public void Add(int offset, string message, string fix)
    {
        if (_findings.Count < MaxFindings)
        {
            _findings.Add(File.At(RuleCatalog.PipelineReadable, offset, message, fix));
        }
    }

    /// <summary>A value that is none of those that are known.</summary>
    /// <param name="key">The key of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="choices">What is known.</param>
    /// <param name="listed">The same as a text, for readers.</param>
    public void AddChoice(YamlScalar? key, YamlScalar value, IEnumerable<string> choices, string listed) => Add(
        value,
        $"{Subject(key)} is {YamlDescription.Of(value)}, not one of {listed}",
        KeyHint.Of(value.Value, choices) is { } nearest ? $"Write '{nearest}'" : $"Write one of {listed}");

    private void Check(YamlScalar? key, YamlNode node, Shape shape, ExpressionScope scope, bool isItem = false)
    {
        if (IsFull || _dialect.IsComputed(node) || (_dialect.IgnoresEmpty && !isItem && node is YamlScalar { IsNull: true }))
        {
            return;
        }

        shape = shape.For(node);
        var found = _findings.Count;
        CheckKind(key, node, shape, shape.Scope ?? scope, isItem);
        if (found == _findings.Count)
        {
            shape.Ask?.Invoke(this, key, node);
        }
    }

    private void CheckKind(YamlScalar? key, YamlNode node, Shape shape, ExpressionScope scope, bool isItem)
    {
        switch (node)
        {
            case YamlMapping map when shape.Kinds.HasFlag(ShapeKinds.Map):
                CheckMap(isItem ? null : key, map, shape, scope);
                break;
            case YamlSequence list when shape.Kinds.HasFlag(ShapeKinds.List):
                CheckItems(key, list, shape, scope);
                break;
            case YamlScalar scalar:
                CheckScalar(key, scalar, shape, scope);
                break;
            default:
                AddKind(key, node, shape);
                break;
        }
    }

    private void CheckItems(YamlScalar? key, YamlSequence list, Shape shape, ExpressionScope scope)
    {
        foreach (var item in list.Items)
        {
            CheckItem(key, item, shape, scope);
        }
    }

    private void CheckItem(YamlScalar? key, YamlNode item, Shape shape, ExpressionScope scope)
    {
        if (item is YamlMapping map && _dialect.IsInsertion(map))
        {
            foreach (var (_, value) in map.Entries)
            {
                CheckInserted(key, value, shape, scope);
            }
        }
        else
        {
            Check(key, item, shape.Items ?? Shapes.Any, scope, isItem: true);
        }
    }

    // Below '${{ if }}' stands a list whose items are put in, or one item.
    private void CheckInserted(YamlScalar? key, YamlNode value, Shape shape, ExpressionScope scope)
    {
        if (value is YamlSequence list)
        {
            CheckItems(key, list, shape, scope);
        }
        else if (value is YamlMapping)
        {
            CheckItem(key, value, shape, scope);
        }
    }

    private void CheckMap(YamlScalar? key, YamlMapping map, Shape shape, ExpressionScope scope)
    {
        _expressions.Open(shape.Frame, map);
        var names = new HashSet<string>(_dialect.Keys);
        var hasExpressionKey = false;
        foreach (var (name, value) in map.Entries)
        {
            if (_dialect.IsComputedKey(name))
            {
                hasExpressionKey = true;
                CheckComputed(map, name, value, shape, scope);
            }
            else if (!names.Add(name.Value))
            {
                Add(
                    name,
                    $"the key {ValueText.Quote(name.Value)} stands twice; the host does not tell small and capital letters apart",
                    "Remove one of the two");
            }
            else
            {
                CheckEntry(map, name, value, shape, scope);
            }
        }

        if (!hasExpressionKey)
        {
            AddMissing(key, map, shape, names);
        }

        AddMerge(map);
        _expressions.Close(shape.Frame);
    }

    private void CheckComputed(YamlMapping map, YamlScalar name, YamlNode value, Shape shape, ExpressionScope scope)
    {
        if (!_dialect.Inserts)
        {
            Check(name, value, Shapes.Any, scope);
            return;
        }

        foreach (var (inner, below) in value.Entries())
        {
            if (_dialect.IsComputedKey(inner))
            {
                CheckComputed(map, inner, below, shape, scope);
            }
            else
            {
                CheckEntry(map, inner, below, shape, scope);
            }
        }
    }

    private void CheckEntry(YamlMapping map, YamlScalar name, YamlNode value, Shape shape, ExpressionScope scope)
    {
        if (shape.Keys.TryGetValue(name.Value, out var known))
        {
            Check(name, value, known, scope);
        }
        else if ((shape.Others ?? (shape.Keys.Count == 0 ? Shapes.Any : null)) is { } others)
        {
            Check(name, value, others, scope);
        }
        else
        {
            var nearest = KeyHint.Of(name.Value, shape.Keys.Keys.Where(k => map.Get(k) is null));
            Add(
                name,
                $"{ValueText.Quote(name.Value)} is not a key of {Article(shape.Noun)} {shape.Noun}",
                nearest is not null ? $"Write '{nearest}'" : $"Remove it, or write one of {Listed(shape.Keys.Keys)}");
        }
    }

    private void AddMissing(YamlScalar? key, YamlMapping map, Shape shape, HashSet<string> names)
    {
        foreach (var missing in shape.Required)
        {
            if (!names.Contains(missing))
            {
                var example = shape.Keys[missing].Example;
                Add(
                    key ?? (YamlNode)map,
                    key is null ? $"{Article(shape.Noun)} {shape.Noun} has no '{missing}'" : $"{shape.Noun} {ValueText.Quote(key.Value)} has no '{missing}'",
                    example.Length == 0 ? $"Add '{missing}'" : $"Add '{missing}: {example}'");
            }
        }
    }

    private void AddMerge(YamlMapping map)
    {
        if (map.Merge is { } merge && !_dialect.Merges)
        {
            Add(merge, "GitHub does not merge maps with '<<', and refuses the whole file", "Write the keys out; an alias may stand for a whole value");
        }
    }

    private void CheckScalar(YamlScalar? key, YamlScalar scalar, Shape shape, ExpressionScope scope)
    {
        if (_dialect.ReadsExpressions && shape.IsCondition && !scalar.Value.Contains("${{", StringComparison.Ordinal))
        {
            _expressions.CheckCondition(scalar, scope);
            return;
        }

        if (_dialect.ReadsExpressions && scalar.Value.Contains("${{", StringComparison.Ordinal))
        {
            _expressions.Check(scalar, scope);
            return;
        }

        if (!IsKind(scalar, shape.Kinds))
        {
            AddKind(key, scalar, shape);
        }
        else if (shape.Choices.Count > 0 && !shape.Choices.Contains(scalar.Value, StringComparer.Ordinal))
        {
            AddChoice(key, scalar, shape.Choices, Listed(shape.Choices));
        }
    }

    private void AddKind(YamlScalar? key, YamlNode node, Shape shape)
    {
        var kinds = string.Join(" or ", KindNames(shape.Kinds));
        var isQuoted = node is YamlScalar { IsPlain: false } text && IsKind(text with { IsPlain = true }, shape.Kinds);
        Add(
            node is YamlScalar { IsNull: true } && key is not null ? key : node,
            $"{Subject(key)} is {YamlDescription.Of(node)}, not {kinds}",
            isQuoted ? "Remove the quotes"
                : key is not null && shape.Example.Length > 0 ? $"Write '{ValueText.Shorten(key.Value)}: {shape.Example}'"
                : $"Write {kinds}");
    }

    private bool IsKind(YamlScalar scalar, ShapeKinds kinds) =>
        kinds.HasFlag(ShapeKinds.Text)
        || (kinds.HasFlag(ShapeKinds.Null) && scalar.IsNull)
        || (kinds.HasFlag(ShapeKinds.Filled) && !scalar.IsNull && scalar.Value.Length > 0)
        || (scalar.IsPlain && ((kinds.HasFlag(ShapeKinds.Boolean) && _dialect.Booleans.Contains(scalar.Value)) || IsNumber(scalar.Value, kinds)));

    private static bool IsNumber(string text, ShapeKinds kinds) => kinds.HasFlag(ShapeKinds.Number)
        && (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || text.StartsWith("0x", StringComparison.Ordinal)
            || text.StartsWith("0o", StringComparison.Ordinal));
}
