using Microsoft.AspNetCore.Authorization;

namespace StdService1.Api.Access;

/// <summary>A token that may do what the method of the request does: a token for this service alone allows nothing.</summary>
internal sealed class ScopeRequirement : IAuthorizationRequirement;
