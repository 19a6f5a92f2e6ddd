namespace Standards.ServiceDefaults.Flags;

/// <summary>Who a flag is asked for.</summary>
/// <param name="User">The user; decides the percentage.</param>
/// <param name="Tenant">The tenant; decides the percentage where there is no user.</param>
public readonly record struct FlagSubject(string? User, string? Tenant = null);
