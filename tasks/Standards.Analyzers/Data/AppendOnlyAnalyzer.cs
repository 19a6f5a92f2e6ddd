using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1613: code changes or deletes a record of an audit or a stored event, by Entity Framework Core or by SQL; and an aggregate of events lets others
/// set its state or take its list of events. Clauses: <c>audit-log-immutable</c>, <c>event-sourcing-when-justified</c>, <c>aggregate-root-pattern</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AppendOnlyAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code("STD1613", "Events and audit records only grow", "{0}. {1}.");

    private const string Append = "Append an entry that corrects it";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
        context.RegisterOperationAction(AnalyzeState, OperationKind.SimpleAssignment);
        var sinks = SqlSinks.Of(context.Compilation);
        context.RegisterOperationAction(operation => AnalyzeCall(operation, sinks), OperationKind.Invocation);
        if (sinks is not null)
        {
            context.RegisterOperationAction(o => JudgeText(o, sinks.TextOf((IObjectCreationOperation)o.Operation)), OperationKind.ObjectCreation);
            context.RegisterOperationAction(o => JudgeText(o, sinks.TextOf((ISimpleAssignmentOperation)o.Operation)), OperationKind.SimpleAssignment);
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        foreach (var (member, problem, remedy) in AggregateMembers.OpenOf((INamedTypeSymbol)context.Symbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], problem, remedy));
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, SqlSinks? sinks)
    {
        var call = (IInvocationOperation)context.Operation;
        if (EntityWrites.Alters(call))
        {
            if (EntityWrites.EntityOf(call) is { } entity && AppendOnly.IsEntity(entity) && !IsExcused(context))
            {
                Report(context, call.Syntax.NameLocation(), call.TargetMethod.Name, entity.Name);
            }
        }
        else
        {
            JudgeText(context, sinks?.TextOf(call));
        }
    }

    // 'db.Entry(record).State = EntityState.Deleted'.
    private static void AnalyzeState(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "State", ContainingType.Name: "EntityEntry" }, Instance.Type: { } entry }
            && assignment.Value.Unwrapped() is IFieldReferenceOperation { Field: { Name: "Modified" or "Deleted", ContainingType.Name: "EntityState" } state }
            && entry is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments }
            && AppendOnly.IsEntity(arguments[0])
            && !IsExcused(context))
        {
            Report(context, assignment.Syntax.GetLocation(), state.Name, arguments[0].Name);
        }
        else if (AppendOnly.IsSetOfRead(assignment) && !IsExcused(context))
        {
            var target = (IPropertyReferenceOperation)assignment.Target;
            Report(context, assignment.Syntax.GetLocation(), target.Property.Name, target.Property.ContainingType.Name);
        }
        else if (AggregateMembers.SetPastEvents(assignment, context.ContainingSymbol) is { } property)
        {
            var problem = $"'{property.Name}' is set here, and no event tells of it";
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), problem, AggregateMembers.Apply));
        }
    }

    private static void JudgeText(OperationAnalysisContext context, IOperation? text)
    {
        if (text is not null
            && AppendOnly.TableChangedBy(SqlText.Joined(text)) is { } table
            && !IsExcused(context))
        {
            Report(context, text.Syntax.GetLocation(), "The statement", table);
        }
    }

    private static bool IsExcused(OperationAnalysisContext context) => AppendOnly.IsRetention(context.ContainingSymbol) || context.Operation.IsQuoted();

    private static void Report(OperationAnalysisContext context, Location place, string what, string where) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, place, $"'{what}' changes or deletes '{where}', which has to show all that happened", Append));
}
