using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1217: a visible field, property, parameter or result that is a channel with both sides, so that a reader can write and complete it. Clause:
/// <c>channel-reader-types-exposed</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChannelExposureAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1217",
        "An API exposes one side of a channel",
        "'{0}' gives both sides of a channel to every caller. Give 'ChannelReader<T>' to readers and 'ChannelWriter<T>' to writers.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ChannelTypes.Of(context.Compilation) is { } channels)
        {
            context.RegisterSymbolAction(symbol => Analyze(symbol, channels), SymbolKind.Field, SymbolKind.Property, SymbolKind.Method);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, ChannelTypes channels)
    {
        var symbol = context.Symbol;
        if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected) || symbol.IsOverride || symbol.IsImplicitlyDeclared)
        {
            return;
        }

        var type = symbol switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IMethodSymbol { AssociatedSymbol: null, MethodKind: MethodKind.Ordinary } method => method.ReturnType,
            _ => null,
        };
        if (channels.IsChannel(Given(type)) && IsVisible(symbol.ContainingType))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Locations[0], symbol.Name));
        }
    }

    // 'Task<Channel<T>>' gives it later.
    private static ITypeSymbol? Given(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;

    private static bool IsVisible(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected))
            {
                return false;
            }
        }

        return true;
    }
}
