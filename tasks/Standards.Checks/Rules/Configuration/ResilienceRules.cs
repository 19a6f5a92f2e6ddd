using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Configuration;

/// <summary>
/// STD8211 and STD8212: sections that are bound to <c>HttpStandardResilienceOptions</c> or written after them. Clauses:
/// <c>retry-exponential-backoff</c>, <c>resilience-timeouts</c>. What a section leaves out has the handler's default.
/// </summary>
internal static class ResilienceRules
{
    private const int MaxRetries = 3;

    private static readonly string[] Parts =
    [
        "Retry:MaxRetryAttempts",
        "AttemptTimeout:Timeout",
        "TotalRequestTimeout:Timeout",
        "CircuitBreaker:SamplingDuration",
    ];

    private static readonly TimeSpan[] Defaults = [TimeSpan.Zero, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)];

    public static IEnumerable<Finding> Check(SettingsFile file)
    {
        var sections = new Dictionary<string, JsonEntry?[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in file.Entries)
        {
            for (var part = 0; part < Parts.Length; part++)
            {
                if (SectionOf(entry.Key, Parts[part]) is { } section)
                {
                    (sections.TryGetValue(section, out var values) ? values : sections[section] = new JsonEntry?[Parts.Length])[part] = entry;
                }
            }
        }

        // A file of an environment changes values of a section that the base file completes.
        return sections.Values.SelectMany(values => Retries(file, values[0]).Concat(Times(file, values, isWhole: file.Environment.Length == 0)));
    }

    private static string? SectionOf(string key, string part) =>
        key.Length > part.Length && key.EndsWith(part, StringComparison.OrdinalIgnoreCase) && key[^(part.Length + 1)] == ':' ? key[..^(part.Length + 1)] : null;

    private static IEnumerable<Finding> Retries(SettingsFile file, JsonEntry? entry)
    {
        if (entry is not null && int.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > MaxRetries)
        {
            yield return New(
                RuleCatalog.RetryCeiling, file, entry, $"MaxRetryAttempts {count} exceeds {MaxRetries}", $"Write '\"MaxRetryAttempts\": {MaxRetries}'");
        }
    }

    private static IEnumerable<Finding> Times(SettingsFile file, JsonEntry?[] values, bool isWhole)
    {
        var times = new TimeSpan?[Parts.Length];
        for (var i = 1; i < Parts.Length; i++)
        {
            if (values[i] is not { } entry)
            {
                times[i] = isWhole ? Defaults[i] : null;
            }
            else if (IsInfinite(entry.Value))
            {
                yield return New(
                    RuleCatalog.ResilienceTimeouts, file, entry, $"{ValueText.Quote(entry.Key)} is infinite", $"Write a time, such as '{Text(Defaults[i])}'");
            }
            else if (TimeSpan.TryParse(entry.Value, CultureInfo.InvariantCulture, out var time) && entry.Value.Contains(':', StringComparison.Ordinal))
            {
                times[i] = time;
            }
        }

        var (attempt, total, window) = (times[1], times[2], times[3]);
        if ((values[3] ?? values[1]) is { } breaker
            && attempt is { } a
            && window is { } w
            && w < TimeSpan.FromTicks(Math.Min(a.Ticks, TimeSpan.MaxValue.Ticks / 2) * 2))
        {
            yield return New(
                RuleCatalog.ResilienceTimeouts,
                file,
                breaker,
                $"the breaker's window of {Text(w)} is shorter than two attempts of {Text(a)}",
                $"Write '{Setting("CircuitBreaker", "SamplingDuration", values[3], Multiple(a, 2))}' or more, or a shorter attempt");
        }

        if ((values[2] ?? values[1]) is { } limit && attempt is { } one && total is { } all && all <= one)
        {
            yield return New(
                RuleCatalog.ResilienceTimeouts,
                file,
                limit,
                $"the total of {Text(all)} is not longer than one attempt of {Text(one)}",
                $"Write '{Setting("TotalRequestTimeout", "Timeout", values[2], Multiple(one, 3))}' for three attempts, or a shorter attempt");
        }
    }

    private static TimeSpan Multiple(TimeSpan time, int count) => TimeSpan.FromTicks(Math.Min(time.Ticks, TimeSpan.MaxValue.Ticks / count) * count);

    // With the section around it where the file has none.
    private static string Setting(string section, string key, JsonEntry? entry, TimeSpan time) =>
        entry is null ? $"\"{section}\": {{ \"{key}\": \"{Text(time)}\" }}" : $"\"{key}\": \"{Text(time)}\"";

    private static bool IsInfinite(string value) =>
        value is "-00:00:00.0010000" or "-00:00:00.001" || value.Equals("Infinite", StringComparison.OrdinalIgnoreCase);

    private static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);

    private static Finding New(RuleDescriptor rule, SettingsFile file, JsonEntry entry, string message, string fix) =>
        new(rule, file.File.Path, entry.Line, entry.Column, message, fix);
}
