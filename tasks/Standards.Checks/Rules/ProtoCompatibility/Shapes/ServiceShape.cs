using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>A service.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Methods">By name.</param>
internal sealed record ServiceShape(string Name, Location Place, IReadOnlyDictionary<string, MethodShape> Methods);
