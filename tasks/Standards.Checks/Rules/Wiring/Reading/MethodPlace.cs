using System.Reflection.Metadata;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>A method of an assembly of the repository.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Method">Its method.</param>
internal readonly record struct MethodPlace(RepositoryAssembly Assembly, MethodDefinitionHandle Method);
