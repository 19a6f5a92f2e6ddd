using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>Compares types and whether a value may be null. A caller may be allowed more than before, a service less.</summary>
internal static class TypeComparison
{
    /// <summary>Whether values of both schemas can be compared further: a type of one is a type of the other.</summary>
    public static bool AreComparable(SchemaPair pair) =>
        SchemaForm.TypesOf(pair.Old) is var old && SchemaForm.TypesOf(pair.New) is var now
        && (old.Count == 0 || now.Count == 0 || old.Any(o => now.Any(n => SchemaForm.Covers(n, o) || SchemaForm.Covers(o, n))));

    /// <summary>The breaks.</summary>
    public static IEnumerable<ContractChange> Of(SchemaPair pair)
    {
        var (old, now) = (SchemaForm.TypesOf(pair.Old), SchemaForm.TypesOf(pair.New));
        if (IsBroken(pair))
        {
            yield return pair.Break("type", $"is {Name(now)} now and was {Name(old)}", $"Write {Written(old)} again, or add a property beside it");
        }
        else if (old.Count > 0 && now.Count > 0)
        {
            foreach (var change in Nullability(pair))
            {
                yield return change;
            }
        }
    }

    /// <summary>Whether a value of one of the types may be of none of the others.</summary>
    public static bool Narrows(IReadOnlyList<string> from, IReadOnlyList<string> to) =>
        to.Count > 0 && (from.Count == 0 || from.Any(f => !to.Any(t => SchemaForm.Covers(t, f))));

    /// <summary>Whether a value of the one schema may be of a type that the other does not know.</summary>
    public static bool IsBroken(SchemaPair pair)
    {
        var (old, now) = (SchemaForm.TypesOf(pair.Old), SchemaForm.TypesOf(pair.New));

        // A type that only the keywords tell is no promise of integers or of numbers.
        var isTold = pair.Old.Types.Count > 0 && pair.New.Types.Count > 0;
        if (!isTold && (old.Count == 0 || now.Count == 0 || (IsNumber(old) && IsNumber(now))))
        {
            return pair.IsRequest ? now.Count > 0 && SchemaForm.IsOpen(pair.Old) : old.Count > 0 && SchemaForm.IsOpen(pair.New);
        }

        return pair.IsRequest ? Narrows(old, now) : Narrows(now, old);
    }

    /// <summary>The break that a value may not be null any more, or that it may.</summary>
    public static IEnumerable<ContractChange> Nullability(SchemaPair pair)
    {
        var (was, isNow) = (SchemaForm.IsNullable(pair.Old), SchemaForm.IsNullable(pair.New));
        if (was == isNow || was != pair.IsRequest || pair.IsForm || SchemaForm.IsOpen(pair.Old) || SchemaForm.IsOpen(pair.New))
        {
            yield break;
        }

        var keyword = pair.New.Has("nullable") ? "nullable" : "type";
        yield return pair.IsRequest
            ? pair.Break(keyword, "may not be null now, and might before", "Let it be null again, and take null as before")
            : pair.Break(keyword, "may be null now, and was never before", "Answer a value as before, or add a property beside it");
    }

    private static bool IsNumber(IReadOnlyList<string> types) => types is ["number" or "integer"];

    /// <summary>Types as messages name them: <c>a string or an integer</c>.</summary>
    public static string Name(IReadOnlyList<string> types) => types.Count == 0 ? "of any type" : ListText.Or(types.Select(WithArticle));

    private static string Written(IReadOnlyList<string> types) => types.Count == 0 ? "no type" : $"'type: {string.Join(", ", types)}'";

    private static string WithArticle(string type) => type switch
    {
        "integer" or "object" or "array" => $"an {type}",
        "string" or "number" or "boolean" => $"a {type}",
        _ => ValueText.Quote(type),
    };
}
