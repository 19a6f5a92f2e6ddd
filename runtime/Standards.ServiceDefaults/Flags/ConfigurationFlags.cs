using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Flags;

/// <summary>Flags of the section <see cref="Section"/>. A change that makes no sense is reported and not taken: the flags stay as they were.</summary>
internal sealed partial class ConfigurationFlags : IFeatureFlags, IDisposable
{
    public const string Section = "Flags";

    private const int MostUnknown = 256;

    private readonly ConcurrentDictionary<string, byte> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly IConfiguration _configuration;
    private readonly ILogger<ConfigurationFlags> _logger;
    private readonly Counter<long> _evaluations;
    private readonly Counter<long> _kills;
    private readonly IDisposable _changes;
    private FrozenDictionary<string, FlagDefinition> _flags;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The factory owns its meters.")]
    public ConfigurationFlags(IConfiguration configuration, IMeterFactory meters, ILogger<ConfigurationFlags> logger)
    {
        _configuration = configuration;
        _logger = logger;
        var meter = meters.Create(ServiceMeter.Name);
        _evaluations = meter.CreateCounter<long>("service_flag_evaluations_total", "1", "Questions for a flag that is defined, by answer.");
        _kills = meter.CreateCounter<long>("service_flag_kills_total", "1", "Kill switches that were operated while the process ran.");
        _flags = Read(configuration);
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
    }

    public ValueTask<bool> IsEnabledAsync(string flag, FlagSubject subject = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(flag);

        if (!_flags.TryGetValue(flag, out var definition))
        {
            // Once for a name, which is written in code; the bound is for names that are not.
            if (_unknown.Count < MostUnknown && _unknown.TryAdd(flag, 0))
            {
                Unknown(_logger, flag.Length > 64 ? flag[..64] : flag);
            }
            return ValueTask.FromResult(false);
        }

        var on = FlagRules.IsOn(flag, definition, subject);
        _evaluations.Add(1, new("flag", flag), new("on", on));
        return ValueTask.FromResult(on);
    }

    public void Dispose() => _changes.Dispose();

    /// <exception cref="OptionsValidationException">A value of a flag is not allowed.</exception>
    internal static FrozenDictionary<string, FlagDefinition> Read(IConfiguration configuration)
    {
        var checks = new OptionChecks(Section, typeof(FlagDefinition));
        var flags = new Dictionary<string, FlagDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var child in configuration.GetSection(Section).GetChildren())
        {
            var definition = new FlagDefinition();
            try
            {
                child.Bind(definition);
            }
            catch (InvalidOperationException exception)
            {
                checks.Require(false, child.Key, exception.Message, "Enabled and KillSwitch as true or false, RolloutPercentage as a number");
            }

            checks.Range($"{child.Key}:{nameof(FlagDefinition.RolloutPercentage)}", definition.RolloutPercentage, 0, 100);
            checks.Require(
                definition.Enabled || definition.RolloutPercentage == 0,
                $"{child.Key}:{nameof(FlagDefinition.RolloutPercentage)}",
                $"{definition.RolloutPercentage}",
                "0 while the flag is not enabled");
            flags[child.Key] = definition;
        }

        checks.Throw();
        return flags.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private void Reload()
    {
        try
        {
            var old = _flags;
            var read = Read(_configuration);
            _flags = read;
            foreach (var (flag, definition) in read)
            {
                if (definition.KillSwitch && !(old.TryGetValue(flag, out var before) && before.KillSwitch))
                {
                    _kills.Add(1, new KeyValuePair<string, object?>("flag", flag));
                    Killed(_logger, flag);
                }
            }
        }
        catch (OptionsValidationException exception)
        {
            Refused(_logger, exception);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The flag {Flag} was asked for and is not defined; it is off")]
    private static partial void Unknown(ILogger logger, string flag);

    [LoggerMessage(EventId = 2, EventName = "FlagKilled", Level = LogLevel.Error, Message = "The kill switch of the flag {Flag} was operated")]
    private static partial void Killed(ILogger logger, string flag);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The flags have changed to something that is not allowed; they stay as they were")]
    private static partial void Refused(ILogger logger, Exception exception);
}
