using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Standards.ServiceDefaults.Starting;

/// <summary>Failures of a start that a person repairs without reading code: settings, and on a developer's machine a database that does not run.</summary>
internal static class StartProblem
{
    /// <summary>What to repair, a sentence each; null for a failure that needs its stack trace.</summary>
    /// <param name="failure">What ended the start.</param>
    /// <param name="isDevelopment">Whether the database is one of a developer. Elsewhere its failures belong in the log, with all that they say.</param>
    public static IReadOnlyList<string>? Of(Exception failure, bool isDevelopment) => failure switch
    {
        OptionsValidationException settings => [.. settings.Failures],
        AggregateException { InnerExceptions: { Count: > 0 } all } when all.All(one => one is OptionsValidationException) =>
            [.. all.Cast<OptionsValidationException>().SelectMany(settings => settings.Failures)],
        DbException database when isDevelopment => [$"The database does not answer: {database.Message}"],
        _ => null,
    };
}
