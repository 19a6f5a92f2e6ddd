using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>A message, also one inside another.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Fields">By number, in ascending order.</param>
/// <param name="Reserved">What it never uses again.</param>
/// <param name="Extensible">Numbers of extensions.</param>
internal sealed record MessageShape(
    string Name, Location Place, IReadOnlyDictionary<int, FieldShape> Fields, Reservations Reserved, IReadOnlyList<NumberRange> Extensible)
{
    /// <summary>Whether it is sure to have a form in JSON.</summary>
    public bool HasJson { get; init; }
}
