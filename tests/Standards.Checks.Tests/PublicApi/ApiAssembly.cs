using System.Reflection;
using System.Reflection.Emit;

namespace Standards.Checks.Tests.PublicApi;

/// <summary>Small assemblies whose public API a test names.</summary>
internal static class ApiAssembly
{
    /// <summary>Classes with a public constructor and public methods without parameters.</summary>
    public static byte[] Bytes(params (string Type, string[] Methods)[] types)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Orders"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Orders");
        foreach (var (name, methods) in types)
        {
            var isInterface = name.Split('.')[^1] is ['I', >= 'A' and <= 'Z', ..];
            var type = module.DefineType(
                name, isInterface ? TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract : TypeAttributes.Public);
            if (!isInterface)
            {
                type.DefineDefaultConstructor(MethodAttributes.Public);
            }

            foreach (var method in methods)
            {
                var attributes = isInterface
                    ? MethodAttributes.Public | MethodAttributes.Abstract | MethodAttributes.Virtual | MethodAttributes.NewSlot
                    : MethodAttributes.Public;
                var builder = type.DefineMethod(method, attributes, typeof(void), []);
                if (!isInterface)
                {
                    builder.GetILGenerator().Emit(OpCodes.Ret);
                }
            }

            type.CreateType();
        }

        using var stream = new MemoryStream();
        assembly.Save(stream);
        return stream.ToArray();
    }
}
