namespace Standards.Checks.Rules.PublicApi;

/// <summary>The forms of types in signatures.</summary>
internal enum ApiTypeKind
{
    /// <summary>A type with a name, and arguments when it is generic.</summary>
    Named,

    /// <summary>A type parameter.</summary>
    Parameter,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A pointer.</summary>
    Pointer,

    /// <summary>A reference (<c>ref</c>).</summary>
    ByRef,

    /// <summary>A function pointer; return type last.</summary>
    Function,
}

/// <summary>A type in a signature.</summary>
internal sealed class ApiType
{
    // A signature of real code is far less deep; its tree is walked by recursion.
    private const int MaxDepth = 64;

    /// <param name="kind">Its form.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="isValueType">See <see cref="IsValueType"/>.</param>
    /// <param name="parts">See <see cref="Parts"/>.</param>
    /// <exception cref="ApiException">It is nested too deep.</exception>
    public ApiType(ApiTypeKind kind, string name, bool isValueType, params IReadOnlyList<ApiType> parts)
    {
        (Kind, Name, IsValueType, Parts) = (kind, name, isValueType, parts);
        foreach (var part in parts)
        {
            _depth = Math.Max(_depth, part._depth + 1);
        }

        if (_depth > MaxDepth)
        {
            throw new ApiException($"has a type that is nested deeper than {MaxDepth} levels");
        }
    }

    private readonly int _depth;

    /// <summary>Its form.</summary>
    public ApiTypeKind Kind { get; }

    /// <summary>Full name with the numbers of its type parameters (<c>System.Action`1</c>, nested types after a dot), or the brackets of an array.</summary>
    public string Name { get; }

    /// <summary>Whether it is known to be no reference.</summary>
    public bool IsValueType { get; }

    /// <summary>Arguments of a generic type, the element of an array, what a pointer or a reference points to.</summary>
    public IReadOnlyList<ApiType> Parts { get; }

    /// <summary>Names of modifiers that are required (<c>System.Runtime.CompilerServices.IsExternalInit</c>).</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>The same with one more modifier.</summary>
    public ApiType With(string modifier) => new(Kind, Name, IsValueType, Parts) { Modifiers = [.. Modifiers, modifier] };
}
