using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>Compares the properties of objects: those that are gone, those that have to be there, and those that are new.</summary>
internal sealed class PropertyComparison(SchemaPair pair)
{
    private const int MaxForms = 100;

    private readonly Dictionary<string, OpenApiSchema> _new = pair.New.Properties.ToDictionary(p => p.Name, p => p.Schema, StringComparer.Ordinal);
    private readonly HashSet<string> _old = pair.Old.Properties.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
    private HashSet<string>? _ofForms;
    private readonly Dictionary<string, PlacedNode> _required = Names(pair.New);
    private readonly Dictionary<string, PlacedNode> _wasRequired = Names(pair.Old);

    /// <summary>The breaks and additions.</summary>
    public IEnumerable<ContractChange> Changes() => pair.Old.Properties.SelectMany(Kept).Concat(pair.New.Properties.SelectMany(Added)).Concat(Undeclared())
        .Concat(Closed());

    /// <summary>Properties that are in both.</summary>
    public IEnumerable<SchemaPair> Pairs() =>
        from old in pair.Old.Properties
        where !SchemaForm.IsLeftOut(old.Schema, pair.Place.Direction) && _new.ContainsKey(old.Name)
        select pair.Below(old.Schema, _new[old.Name], old.Name);

    private IEnumerable<ContractChange> Kept((string Name, OpenApiSchema Schema) old)
    {
        if (SchemaForm.IsLeftOut(old.Schema, pair.Place.Direction))
        {
            return [];
        }

        if (!_new.TryGetValue(old.Name, out var now))
        {
            return IsInAForm(old.Name) ? [] : [Gone(old.Name, old.Schema)];
        }

        // A service takes what it need not read ('readOnly'); what it does not answer any more is missed.
        if (!pair.IsRequest && SchemaForm.IsLeftOut(now, SchemaDirection.Response))
        {
            return [Gone(old.Name, old.Schema)];
        }

        return pair.IsRequest ? BecameRequired(old.Name, old.Schema, now) : BecameOptional(old.Name, now);
    }

    private ContractChange Gone(string name, OpenApiSchema old) => pair.Break(
        pair.New["properties"] is { Node: not null } properties ? properties with { Node = properties.KeyNode } : pair.New.Place,
        old.Use with { Node = old.Use.KeyNode ?? old.Use.Node },
        $"{pair.Place.Property(name)} is gone",
        pair.IsRequest ? "Take it as before, even if nothing is done with it"
            : "Answer it as before, and mark it 'deprecated: true' until a new major version");

    private IEnumerable<ContractChange> BecameRequired(string name, OpenApiSchema old, OpenApiSchema now)
    {
        if (_required.TryGetValue(name, out var at) && !_wasRequired.ContainsKey(name) && !HasDefault(now)
            && !SchemaForm.IsLeftOut(now, SchemaDirection.Request))
        {
            yield return pair.Break(
                at, KeyOf(old), $"{pair.Place.Property(name)} is required now and was optional",
                    "Remove it from 'required', and take a default where it is missing");
        }
    }

    private IEnumerable<ContractChange> BecameOptional(string name, OpenApiSchema now)
    {
        if (_wasRequired.TryGetValue(name, out var was) && !_required.ContainsKey(name) && !SchemaForm.IsLeftOut(now, SchemaDirection.Response))
        {
            yield return pair.Break(
                KeyOf(now), was, $"{pair.Place.Property(name)} may be missing now and was always there", "Add it to 'required' again, and always answer it");
        }
    }

    private IEnumerable<ContractChange> Added((string Name, OpenApiSchema Schema) now)
    {
        if (_old.Contains(now.Name) || SchemaForm.IsLeftOut(now.Schema, pair.Place.Direction))
        {
            yield break;
        }

        if (pair.IsRequest && _required.ContainsKey(now.Name) && !_wasRequired.ContainsKey(now.Name) && !HasDefault(now.Schema))
        {
            yield return pair.Break(
                KeyOf(now.Schema),
                pair.Old.Place,
                $"{pair.Place.Property(now.Name)} is new and required",
                "Remove it from 'required', and take a default where it is missing");
        }
        else
        {
            yield return pair.Addition(KeyOf(now.Schema), $"{pair.Place.Property(now.Name)} is new");
        }
    }

    // A name that only 'required' knows.
    private IEnumerable<ContractChange> Undeclared() => !pair.IsRequest ? [] :
        from required in _required
        where !_wasRequired.ContainsKey(required.Key) && !_new.ContainsKey(required.Key) && !_old.Contains(required.Key)
        select pair.Break(
            required.Value,
            pair.Old.Place,
            $"{pair.Place.Property(required.Key)} is new and required",
            "Remove it from 'required', and take a default where it is missing");

    private IEnumerable<ContractChange> Closed()
    {
        var now = pair.New["additionalProperties"];
        if (pair.IsRequest && now.Boolean == false && pair.Old["additionalProperties"].Boolean != false && pair.Old.Properties.Count > 0)
        {
            yield return pair.Break(
                "additionalProperties", "refuses properties that it does not name, and took them before",
                    "Remove 'additionalProperties: false', and pass over what is unknown");
        }
    }

    // What became one of several forms still has the property in one of them.
    private bool IsInAForm(string name)
    {
        if (_ofForms is null)
        {
            _ofForms = new(StringComparer.Ordinal);
            var open = new Queue<OpenApiSchema>(pair.New.Choices);
            for (var i = 0; i < MaxForms && open.TryDequeue(out var form); i++)
            {
                _ofForms.UnionWith(form.Properties.Select(p => p.Name));
                foreach (var inner in form.Choices.Take(MaxForms))
                {
                    open.Enqueue(inner);
                }
            }
        }

        return _ofForms.Contains(name);
    }

    private static bool HasDefault(OpenApiSchema schema) => schema["default"].Node is not null;

    private static PlacedNode KeyOf(OpenApiSchema schema) => schema.Use with { Node = schema.Use.KeyNode ?? schema.Use.Node };

    private static Dictionary<string, PlacedNode> Names(OpenApiSchema schema)
    {
        var names = new Dictionary<string, PlacedNode>(StringComparer.Ordinal);
        foreach (var name in schema.Required)
        {
            _ = names.TryAdd(name.Text!, name);
        }

        return names;
    }
}
