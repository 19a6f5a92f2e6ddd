using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1607: a member or parameter of a binary floating-point type whose name is that of money. Words with other meanings count where the type, its
/// namespace or the rest of the name is about trade. Also a decimal that is calculated, read or kept in binary. Clause: <c>money-not-binary-float</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MoneyAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1607",
        "Money is decimal",
        "'{0}' is a '{1}', which cannot hold 0.10 exactly: sums are wrong by cents. {2}.");

    private const string Declare = "Declare it as 'decimal'";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.Field, SymbolKind.Property, SymbolKind.Method);
            context.RegisterOperationAction(AnalyzeConversion, OperationKind.Conversion);
            context.RegisterOperationAction(AnalyzeLocal, OperationKind.VariableDeclarator);
            context.RegisterOperationAction(AnalyzeColumn, OperationKind.Invocation);
            context.RegisterOperationAction(AnalyzeFunction, OperationKind.LocalFunction, OperationKind.AnonymousFunction);
        }
    }

    private static void AnalyzeConversion(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (MoneyOperations.RoundTripOf(conversion) is { } sum)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, sum.Syntax.GetLocation(), sum.Syntax, FloatOf(sum.Type!), "Calculate in 'decimal'"));
        }
        else if (MoneyOperations.IsReadInBinary(conversion))
        {
            var read = conversion.Operand.Unwrapped();
            context.ReportDiagnostic(Diagnostic.Create(Rule, read.Syntax.GetLocation(), read.Syntax, FloatOf(read.Type!), "Read it by 'GetDecimal'"));
        }
    }

    // Of a lambda only the types that are written.
    private static void AnalyzeFunction(OperationAnalysisContext context)
    {
        var function = context.Operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)context.Operation).Symbol;
        if (context.Operation is ILocalFunctionOperation)
        {
            Judge(context.ReportDiagnostic, function, function.ReturnType, context.ContainingSymbol.ContainingType);
        }

        foreach (var parameter in function.Parameters)
        {
            if (FloatOf(parameter.Type) is not null
                && parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is ParameterSyntax { Type: not null })
            {
                Judge(context.ReportDiagnostic, parameter, parameter.Type, context.ContainingSymbol.ContainingType);
            }
        }
    }

    private static void AnalyzeLocal(OperationAnalysisContext context)
    {
        if (MoneyOperations.ReadInto((IVariableDeclaratorOperation)context.Operation, context.ContainingSymbol.ContainingType) is { } local)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, local.Locations[0], local.Name, FloatOf(local.Type), "Read it as 'decimal'"));
        }
    }

    private static void AnalyzeColumn(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (MoneyOperations.ColumnOf(call) is { } column)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, call.Arguments[call.Arguments.Length - 1].Syntax.GetLocation(), "column", column, "Keep it as 'numeric(18, 4)'"));
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        switch (context.Symbol)
        {
            case IFieldSymbol { IsImplicitlyDeclared: false } field:
                Judge(context, field, field.Type);
                break;
            case IPropertySymbol property:
                Judge(context, property, property.Type);
                break;
            case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor, IsImplicitlyDeclared: false } method:
                AnalyzeMethod(context, method);
                break;
            default:
                break;
        }
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context, IMethodSymbol method)
    {
        Judge(context, method, method.ReturnType);
        foreach (var parameter in method.Parameters)
        {
            if (FloatOf(parameter.Type) is not null && (method.MethodKind != MethodKind.Constructor || !HasMember(method.ContainingType, parameter.Name)))
            {
                Judge(context, parameter, parameter.Type);
            }
        }
    }

    private static void Judge(SymbolAnalysisContext context, ISymbol symbol, ITypeSymbol type)
    {
        if (FloatOf(type) is not null && !IsForeign(context.Symbol))
        {
            Judge(context.ReportDiagnostic, symbol, type, symbol.ContainingType);
        }
    }

    private static void Judge(Action<Diagnostic> report, ISymbol symbol, ITypeSymbol type, INamedTypeSymbol? owner)
    {
        if (FloatOf(type) is { } name && owner is not null && MoneyNames.IsMoney(symbol.Name, owner))
        {
            report(Diagnostic.Create(Rule, symbol.Locations[0], symbol.Name, name, Declare));
        }
    }

    // A base class or an interface decided on the type.
    private static bool IsForeign(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.HasForeignSignature(),
        IPropertySymbol property => (property.GetMethod ?? property.SetMethod)?.HasForeignSignature() == true,
        _ => false,
    };

    // The member is found itself.
    private static bool HasMember(INamedTypeSymbol type, string parameter) => type.GetMembers().Any(m =>
        m is IFieldSymbol or IPropertySymbol && string.Equals(m.Name.TrimStart('_'), parameter, StringComparison.OrdinalIgnoreCase));

    private static string? FloatOf(ITypeSymbol type) => type.WithoutNullable() switch
    {
        { SpecialType: SpecialType.System_Double } => "double",
        { SpecialType: SpecialType.System_Single } => "float",
        INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1 } task => FloatOf(task.TypeArguments[0]),
        { Name: "Half" } half when half.IsOfSystem() => "Half",
        _ => null,
    };
}
