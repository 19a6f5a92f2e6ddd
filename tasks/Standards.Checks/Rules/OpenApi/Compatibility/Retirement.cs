using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>When operations may go: the days of <c>ops/deprecations.yml</c>, and <c>x-sunset</c> of the contract itself.</summary>
internal sealed class Retirement
{
    private const string Register = "ops/deprecations.yml";
    private const int MaxBytes = 1024 * 1024;
    private readonly IReadOnlyList<(Endpoint Endpoint, DateOnly Day)> _entries;
    private readonly DateOnly _today;

    private Retirement(IReadOnlyList<(Endpoint Endpoint, DateOnly Day)> entries, DateOnly today)
    {
        (_entries, _today) = (entries, today);
    }

    /// <summary>Whether a file is the register.</summary>
    public static bool IsRegister(string path) => path == Register;

    /// <summary>Reads the register, where there is one.</summary>
    public static Retirement Read(CheckContext context)
    {
        var text = context.Snapshot.Find(Register)?.TryReadText(MaxBytes);
        var root = text is null ? new PlacedNode(Register, null) : new PlacedNode(Register, YamlReader.Read(text).Root);
        return new Retirement(
            [
                .. from entry in root["deprecations"].Entries
                   where entry["kind"].Text == "endpoint" && entry["what"].Text is not null && entry["sunset"].Date is not null
                   select (Endpoint.Parse(entry["what"].Text!), entry["sunset"].Date!.Value),
            ],
            context.Today);
    }

    /// <summary>Why an operation may not go yet, as the end of a sentence; null where it may.</summary>
    public string? Objection(OpenApiOperation operation)
    {
        if (operation.Place["x-stability-level"].Text is "draft" or "alpha")
        {
            return null;
        }

        var day = DayOf(operation);
        return !operation.IsDeprecated ? "and was not deprecated before"
            : day is not { } end ? "and no day of its end was named"
            : end > _today ? $"and was to stay until {ReviewDates.ToText(end)}"
            : null;
    }

    /// <summary>Whether the day of an operation, or of all below its path, has passed.</summary>
    public bool HasEnded(OpenApiOperation operation) => DayOf(operation) <= _today;

    private DateOnly? DayOf(OpenApiOperation operation)
    {
        var (method, full, path) = (operation.Method.ToUpperInvariant(), ContractVersion.FullPath(operation), Endpoint.Normal(operation.Path.Name));
        var days = _entries
            .Where(e => (e.Endpoint.Method.Length == 0 || e.Endpoint.Method == method) && (IsBelow(full, e.Endpoint) || IsBelow(path, e.Endpoint)))
            .Select(e => (DateOnly?)e.Day);
        return days.Max() ?? operation.Place["x-sunset"].Date;
    }

    // An entry without a method may be a whole version: '/api/v1'.
    private static bool IsBelow(string path, Endpoint endpoint) =>
        path == endpoint.Path || (endpoint.Method.Length == 0 && path.StartsWith(endpoint.Path + "/", StringComparison.Ordinal));
}
