using System.Reflection.Metadata;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>A type of an assembly of the repository.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Type">Its type.</param>
internal readonly record struct TypePlace(RepositoryAssembly Assembly, TypeDefinitionHandle Type);
