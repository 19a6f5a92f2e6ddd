using System.Text.Encodings.Web;
using System.Text.Json;

namespace Standards.ServiceDefaults.Logging;

/// <summary>What is known of the name of a field once: how it is written, and whether its value may be.</summary>
internal sealed record LogKey(string Name, JsonEncodedText Encoded, bool Secret, bool User)
{
    public static LogKey Of(string key, Redactor redactor)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(key.Length > 128 ? key[..128] : key);
        if (LogFields.Reserved.Contains(name))
        {
            name = "state_" + name;
        }
        return new LogKey(name, JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping), redactor.IsSecret(key), SecretKeys.IsUser(key));
    }
}
