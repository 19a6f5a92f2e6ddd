using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>
/// Compares the forms that a value may have: members of <c>oneOf</c> and <c>anyOf</c>, matched by their names, and else by what they look like.
/// </summary>
internal sealed class FormComparison
{
    // More than any contract has.
    private const int MaxForms = 500;

    private readonly SchemaPair _pair;
    private readonly List<OpenApiSchema> _old;
    private readonly List<OpenApiSchema> _new;
    private readonly List<SchemaPair> _pairs = [];

    public FormComparison(SchemaPair pair)
    {
        _pair = pair;
        (_old, _new) = ([.. SchemaForm.FormsOf(pair.Old)], [.. SchemaForm.FormsOf(pair.New)]);
        if (_old.Count > MaxForms || _new.Count > MaxForms)
        {
            (_old, _new) = ([], []);
        }

        if (_old.Count > 0 && _new.Count > 0)
        {
            Match(Key);
            Match(Look);
            MatchRest();
        }
        else if (_old.Count == 0 && _new.Count > 0)
        {
            Wrap(_new, form => pair.Form(pair.Old, form), pair.Old);
        }
        else if (_old.Count > 0)
        {
            Wrap(_old, form => pair.Form(form, pair.New), pair.New);
        }
    }

    /// <summary>Forms that are in both.</summary>
    public IReadOnlyList<SchemaPair> Pairs => _pairs;

    /// <summary>The breaks and additions.</summary>
    public IEnumerable<ContractChange> Changes()
    {
        // A caller that sends a form may send one more; a caller that reads one meets a form that it does not know.
        var broken = _pair.IsRequest ? _old : _new;
        var added = _pair.IsRequest ? _new : _old;
        foreach (var form in broken)
        {
            yield return _pair.IsRequest
                ? _pair.Break(
                    _pair.New.Has("oneOf") ? _pair.New["oneOf"] : _pair.New.Place, form.Use, $"{_pair.Place} does not take {Name(form)} any more",
                        "Take it as before")
                : _pair.Break(
                    form.Use, _pair.Old.Place, $"{_pair.Place} may be {Name(form)} too now",
                        "Answer a form that is known, or answer the new one at an address of its own");
        }

        if (_pair.IsRequest && added.Count > 0)
        {
            yield return _pair.Addition(added[0].Use, $"{_pair.Place} may be {Name(added[0])} too");
        }
    }

    // One schema became one of several, or the other way round. The one that it is most like stays; where none is, nothing certain can be said.
    private void Wrap(List<OpenApiSchema> forms, Func<OpenApiSchema, SchemaPair> pairOf, OpenApiSchema single)
    {
        var same = forms.Find(f => Key(f) is { } key && key == Key(single)) ?? forms.Find(f => Look(f) == Look(single)) ?? (forms.Count == 1 ? forms[0] : null);
        if (same is null || !TypeComparison.AreComparable(pairOf(same)))
        {
            forms.Clear();
            return;
        }

        _pairs.Add(pairOf(same));
        _ = forms.Remove(same);
    }

    private void Match(Func<OpenApiSchema, string?> keyOf)
    {
        var byKey = new Dictionary<string, OpenApiSchema>(StringComparer.Ordinal);
        foreach (var form in _new)
        {
            if (keyOf(form) is { } key)
            {
                _ = byKey.TryAdd(key, form);
            }
        }

        foreach (var old in _old.ToArray())
        {
            if (keyOf(old) is { } key && byKey.Remove(key, out var now))
            {
                Pair(old, now);
            }
        }
    }

    // As many as before under other names: renamed.
    private void MatchRest()
    {
        if (_old.Count == _new.Count)
        {
            foreach (var (old, now) in _old.Zip(_new).Where(p => TypeComparison.AreComparable(new SchemaPair(p.First, p.Second, _pair.Place))).ToArray())
            {
                Pair(old, now);
            }
        }
    }

    private void Pair(OpenApiSchema old, OpenApiSchema now)
    {
        _pairs.Add(_pair.Form(old, now));
        _ = _old.Remove(old);
        _ = _new.Remove(now);
    }

    private static string? Key(OpenApiSchema schema) => schema.Name ?? schema["title"].Text;

    private static string Look(OpenApiSchema schema) =>
        $"{string.Join(',', SchemaForm.TypesOf(schema))} {string.Join(',', schema.Properties.Select(p => p.Name).Order(StringComparer.Ordinal))}";

    private static string Name(OpenApiSchema form) => Key(form) is { } key ? ValueText.Quote(key)
        : SchemaForm.TypesOf(form) is { Count: > 0 } types ? TypeComparison.Name(types)
        : "another form";
}
