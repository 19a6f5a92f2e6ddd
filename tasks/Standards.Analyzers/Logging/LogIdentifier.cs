using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>An identifier that a log call is given, by the names that fit it in every line: of <c>order.Id</c> that is <c>OrderId</c>.</summary>
internal sealed class LogIdentifier
{
    // Variables that say nothing of what they hold.
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "entity", "model", "value", "result", "data", "record", "dto", "current", "existing", "target", "source", "other", "previous", "next", "first", "last",
    };

    private static readonly string[] Suffixes = ["Entity", "Dto", "Model", "Record", "Response", "Request"];

    private readonly string? _other;

    private LogIdentifier(string name, string? other)
    {
        Name = name;
        _other = other;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The identifier that a value is, null for other values.</summary>
    public static LogIdentifier? Of(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property.Name: ("Id" or "Name") and var name, Instance: { } owner } => OfOwner(owner, name),
        IPropertyReferenceOperation { Property.Name: var name } => Named(name),
        ILocalReferenceOperation { Local.Name: var name } => Named(name),
        IParameterReferenceOperation { Parameter.Name: var name } => Named(name),
        IFieldReferenceOperation { Field.Name: var name } => Named(name.TrimStart('_')),
        _ => null,
    };

    /// <summary>
    /// Whether a placeholder names it. <c>FailedOrderId</c> says more of the same. Another name of two words that ends in 'Id' may be what the author calls
    /// it, unless it is that of another value of the message; what a name is called is left alone.
    /// </summary>
    /// <param name="placeholder">The name in the message.</param>
    /// <param name="all">All names in the message.</param>
    public bool IsNamedBy(string placeholder, IReadOnlyList<string> all)
    {
        if (IsSpelledOtherwise(placeholder))
        {
            return false;
        }

        var given = NameWords.Of(placeholder);
        if (given.Count < 2)
        {
            return IsOfName();
        }

        return IsOfName()
            || (given.Contains("id") && !IsShortened(given) && (IsSameAs(given, Name) || IsSameAs(given, _other) || !all.Contains(Name)));
    }

    /// <summary>Whether a key is the name with other capitals, or with other signs between its words.</summary>
    public bool IsSpelling(string key) =>
        string.Equals(key.Replace("_", "").Replace("-", "").Replace(".", ""), Name, StringComparison.OrdinalIgnoreCase);

    // A bare 'id' may be that of anything.
    private static LogIdentifier? Named(string name) =>
        name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal) ? new LogIdentifier(Pascal(name), null) : null;

    // Only for types of the code itself: what a library calls 'Name' is the matter of the place.
    private static LogIdentifier? OfOwner(IOperation owner, string name)
    {
        if (owner is IInstanceReferenceOperation || !IsOwn(owner.Type))
        {
            return null;
        }

        var type = owner.Type!;
        var ofType = WithoutSuffix(type.Name);
        var ofVariable = owner.Referenced()?.Name.TrimStart('_') ?? "";
        var words = NameWords.Of(ofVariable);
        var isVague = IsVague(ofVariable, words) || IsOfTuple(owner);
        var isOfType = NameWords.Of(ofType) is var typeWords && words.Skip(words.Count - typeWords.Count).SequenceEqual(typeWords);
        return isVague || isOfType ? new LogIdentifier(ofType + name, null) : new LogIdentifier(Pascal(ofVariable) + name, ofType + name);
    }

    private static bool IsOwn(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAnonymousType: false } && type.Locations.Any(l => l.IsInSource);

    private static bool IsVague(string variable, IReadOnlyList<string> words) => variable.Length < 4 || (words.Count == 1 && Vague.Contains(words[0]));

    // 'pair.Item2.Id'.
    private static bool IsOfTuple(IOperation owner) => owner is IFieldReferenceOperation { Field.ContainingType.IsTupleType: true };

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string WithoutSuffix(string type) =>
        Array.Find(Suffixes, suffix => type.Length > suffix.Length && type.EndsWith(suffix, StringComparison.Ordinal)) is { } found
            ? type.Substring(0, type.Length - found.Length)
            : type;

    private static bool IsSameAs(IReadOnlyList<string> given, string? name) => name is not null && given.Intersect(NameWords.Of(name)).Count() > 1;

    // 'OrgId' for 'OrganizationId'.
    private bool IsShortened(IReadOnlyList<string> given) =>
        NameWords.Of(Name) is var wanted
        && given.Count == wanted.Count
        && !given.SequenceEqual(wanted)
        && given.Zip(wanted, (part, whole) => part.Length > 1 && whole.StartsWith(part, StringComparison.Ordinal)).All(isPart => isPart);

    private bool IsOfName() => Name.EndsWith("Name", StringComparison.Ordinal);

    // 'OrderID' and 'Order_Id' for 'OrderId': a search tells them apart. That a name begins with a capital is CA1727.
    private bool IsSpelledOtherwise(string placeholder) =>
        char.IsUpper(placeholder[0]) && placeholder != Name && IsSpelling(placeholder);
}
