using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>A value of an enum.</summary>
/// <param name="Name">Its name, without that of the enum.</param>
/// <param name="Number">Its number.</param>
/// <param name="Place">Where it is declared.</param>
internal sealed record ValueShape(string Name, int Number, Location Place);
