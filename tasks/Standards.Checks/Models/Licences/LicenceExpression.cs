namespace Standards.Checks.Models.Licences;

/// <summary>
/// A licence expression of the SPDX specification, annex "SPDX license expressions". <c>ToString</c> writes it with as few parentheses as it needs.
/// </summary>
public abstract record LicenceExpression
{
    /// <summary>How tightly it binds: OR 0, AND 1, a single licence 2.</summary>
    internal abstract int Binding { get; }

    internal string Within(int binding) => Binding < binding ? $"({this})" : ToString()!;
}
