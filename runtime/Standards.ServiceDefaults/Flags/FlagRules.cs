using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Standards.ServiceDefaults.Flags;

/// <summary>
/// The order of evaluation (clause feature-flags.feature-flag-evaluation-order): kill switch, global state, users, tenants, percentage. Who is no target still
/// takes part in the percentage.
/// </summary>
internal static class FlagRules
{
    public static bool IsOn(string flag, FlagDefinition definition, FlagSubject subject)
    {
        if (definition.KillSwitch || !definition.Enabled)
        {
            return false;
        }
        if (subject.User is not null && definition.TargetUsers.Contains(subject.User))
        {
            return true;
        }
        if (subject.Tenant is not null && definition.TargetTenants.Contains(subject.Tenant))
        {
            return true;
        }
        if (definition.RolloutPercentage >= 100)
        {
            return true;
        }
        return definition.RolloutPercentage > 0 && (subject.User ?? subject.Tenant) is { } who && Place(flag, who) < definition.RolloutPercentage;
    }

    /// <summary>
    /// A place from 0 to 100 that is a subject's for good, on every machine, and another for each flag (clause feature-flags.percentage-rollout-stable-hash). A
    /// higher percentage keeps everybody it had.
    /// </summary>
    public static double Place(string flag, string subject)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{flag}\n{subject}"), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / (uint.MaxValue + 1.0) * 100;
    }
}
