namespace Standards.Checks.Models.Licences;

/// <summary>All of them hold together.</summary>
public sealed record LicenceAnd(LicenceExpression Left, LicenceExpression Right) : LicenceExpression
{
    internal override int Binding => 1;

    /// <inheritdoc/>
    public override string ToString() => $"{Left.Within(1)} AND {Right.Within(1)}";
}
