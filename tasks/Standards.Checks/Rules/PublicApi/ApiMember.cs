namespace Standards.Checks.Rules.PublicApi;

/// <summary>One declaration of a public API, as the line of a file.</summary>
/// <param name="TypeName">Full name of the type that it is or belongs to.</param>
/// <param name="MemberName">Its name in the type; empty for the type itself.</param>
/// <param name="Attributes">Attributes that callers notice (<c>[System.Obsolete("…")]</c>), with blanks between; mostly empty.</param>
/// <param name="Pattern">The declaration, in which <see cref="Plain"/> or <see cref="Nullable"/> stands wherever a <c>?</c> could.</param>
/// <param name="IsAbstract">Whether whoever derives from its type has to implement it.</param>
internal sealed record ApiMember(string TypeName, string MemberName, string Attributes, string Pattern, bool IsAbstract)
{
    /// <summary>Stands after a reference type that is not annotated.</summary>
    public const char Plain = '\u0001';

    /// <summary>Stands after one that may be null.</summary>
    public const char Nullable = '\u0002';

    /// <summary>The declaration without attributes.</summary>
    public string Text { get; } = Pattern.Replace($"{Plain}", "", StringComparison.Ordinal).Replace(Nullable, '?');

    /// <summary>The line of the file.</summary>
    public string Line => Attributes.Length == 0 ? Text : $"{Attributes} {Text}";

    /// <summary>Members stand below their type, each in ordinal order of their names.</summary>
    public static int Compare(ApiMember a, ApiMember b)
    {
        var order = string.CompareOrdinal(a.TypeName, b.TypeName);
        order = order != 0 ? order : string.CompareOrdinal(a.MemberName, b.MemberName);
        return order != 0 ? order : string.CompareOrdinal(a.Text, b.Text);
    }

    /// <summary>Whether a declaration differs in nothing but where a <c>?</c> says that a reference may be null.</summary>
    public bool IsSameButForNull(string declaration)
    {
        var at = 0;
        foreach (var character in Pattern)
        {
            if (character is Plain or Nullable)
            {
                at += at < declaration.Length && declaration[at] == '?' ? 1 : 0;
            }
            else if (at >= declaration.Length || declaration[at++] != character)
            {
                return false;
            }
        }

        return at == declaration.Length;
    }
}
