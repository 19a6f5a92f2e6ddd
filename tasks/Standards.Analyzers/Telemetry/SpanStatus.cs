using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>Whether a clause tells an activity that it failed. <c>AddException</c> alone leaves the status as it is, and the span green.</summary>
internal static class SpanStatus
{
    private const int Ok = 1;

    /// <summary>Whether one of the mentions of an activity in a clause, its filter included, may set its status to a failure.</summary>
    public static bool IsSetIn(ICatchClauseOperation clause, ILocalSymbol span) =>
        clause.Descendants().OfType<ILocalReferenceOperation>()
            .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, span) && MaySet(reference));

    // Whatever is not known may: a function that is given the activity, an extension of the project.
    private static bool MaySet(ILocalReferenceOperation reference)
    {
        if (reference.CallOn() is not { } call)
        {
            return reference.Parent is not (IIsPatternOperation or IBinaryOperation);
        }

        return call.TargetMethod.Name switch
        {
            "AddException" or "RecordException" or "AddEvent" or "Stop" or "Dispose" => call.TargetMethod.Locations.Any(l => l.IsInSource),
            "SetTag" or "AddTag" => TellsOfStatus(call),
            "SetStatus" => !call.Arguments.Any(a => a.Value.Unwrapped().ConstantValue.Value is >= 0 and <= Ok),
            _ => true,
        };
    }

    // 'SetTag("otel.status_code", "ERROR")' and 'SetTag("error", true)'.
    private static bool TellsOfStatus(IInvocationOperation call) =>
        call.Arguments.Select(a => a.Value.Text()).FirstOrDefault(text => text is not null) is { } key
        && (key.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0 || key.IndexOf("error", StringComparison.OrdinalIgnoreCase) >= 0);
}
