namespace Standards.Checks.Models.Licences;

/// <summary>Whoever uses the package chooses one.</summary>
public sealed record LicenceOr(LicenceExpression Left, LicenceExpression Right) : LicenceExpression
{
    internal override int Binding => 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Left.Within(0)} OR {Right.Within(0)}";
}
