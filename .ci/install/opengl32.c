/* A stand-in for an opengl32.dll that somebody puts beside placard.exe: it
   writes down that it was loaded, and cannot draw. */
#define NOGDI
#include <windows.h>

BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, LPVOID reserved)
{
	if (reason == DLL_PROCESS_ATTACH) {
		char path[1024];
		DWORD n = GetModuleFileNameA(self, path, sizeof path), written;
		HANDLE note = CreateFileA("C:\\loaded.txt", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
		WriteFile(note, path, n, &written, NULL);
		CloseHandle(note);
	}
	return TRUE;
}

#define GL(result, name, args) __declspec(dllexport) result WINAPI name args { return 0; }
GL(HGLRC, wglCreateContext, (HDC dc))
GL(BOOL, wglDeleteContext, (HGLRC context))
GL(PROC, wglGetProcAddress, (LPCSTR name))
GL(HDC, wglGetCurrentDC, (void))
GL(HGLRC, wglGetCurrentContext, (void))
GL(BOOL, wglMakeCurrent, (HDC dc, HGLRC context))
GL(BOOL, wglShareLists, (HGLRC one, HGLRC other))
GL(int, wglChoosePixelFormat, (HDC dc, const void *wanted))
GL(int, wglDescribePixelFormat, (HDC dc, int format, UINT size, void *it))
GL(BOOL, wglSetPixelFormat, (HDC dc, int format, const void *it))
