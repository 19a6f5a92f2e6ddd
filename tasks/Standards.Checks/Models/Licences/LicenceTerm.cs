namespace Standards.Checks.Models.Licences;

/// <summary>One licence, perhaps with an exception.</summary>
/// <param name="Id">Identifier in the case of the SPDX list, one that is not deprecated; as written when the list has none of that name.</param>
/// <param name="OrLater">Whether a later version may be chosen (<c>+</c>); the licences of GNU say so in their identifier instead.</param>
/// <param name="Exception">What stands behind WITH; empty for none.</param>
public sealed record LicenceTerm(string Id, bool OrLater, string Exception) : LicenceExpression
{
    internal override int Binding => 2;

    /// <summary>The licence without its exception.</summary>
    public LicenceTerm Bare => this with { Exception = "" };

    /// <summary>The same licence in this one version.</summary>
    public LicenceTerm ThisVersion => Id.EndsWith("-or-later", StringComparison.Ordinal)
        ? this with { Id = $"{Id[..^"-or-later".Length]}-only" }
        : this with { OrLater = false };

    /// <inheritdoc/>
    public override string ToString() => $"{Id}{(OrLater ? "+" : "")}{(Exception.Length > 0 ? $" WITH {Exception}" : "")}";
}
