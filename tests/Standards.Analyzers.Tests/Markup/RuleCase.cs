using Microsoft.CodeAnalysis.CSharp;

namespace Standards.Analyzers.Tests.Markup;

/// <summary>A source that a rule's test judges.</summary>
/// <param name="Text">The source, without marks.</param>
/// <param name="Project">The project that it is compiled in, without the source, with the sources that stand for libraries.</param>
internal sealed record RuleCase(string Text, CSharpCompilation Project);
